/** Shortest and longest password, in characters: https://pages.nist.gov/800-63-4/sp800-63b.html#password asks for at least 8 and 64. */
export const PASSWORD_LENGTH = {min: 12, max: 128} as const;

/** What guesses begin with. Longer lists have few passwords of twelve characters, and those are made of such words. */
const commonWords = [
  ...[
    'password',
    'passwort',
    'passphrase',
    'passw0rd',
    'p@ssword',
    'p@ssw0rd',
    'secret',
    'letmein',
    'welcome',
    'changeme',
  ],
  ...[
    'admin',
    'administrator',
    'root',
    'login',
    'qwertyuiop',
    'qwerty',
    'asdfghjkl',
    'zxcvbnm',
    'qazwsx',
    'iloveyou',
  ],
  ...[
    'abcdefghijklmnopqrstuvwxyz',
    'abcdef',
    'football',
    'liverpool',
    'arsenal',
    'chelsea',
    'princess',
    'sunshine',
  ],
  ...[
    'monkey',
    'dragon',
    'master',
    'london',
    'england',
    'summer',
    'winter',
    'spring',
    'autumn',
    'charlie',
    'default',
  ],
  ...[
    'correcthorsebatterystaple',
    'privacydesk',
    'privacy',
    'desk',
    'register',
    'officer',
    'company',
    'test',
    'user',
    'my',
    'the',
  ],
];

/** Letters that have to be left when the name and common words are taken out. */
const MIN_LETTERS_LEFT = 4;

/** Different characters that a password needs. */
const MIN_DIFFERENT = 6;

/** Says why a new password is refused, as a sentence; undefined when it is not. */
export function passwordProblem(password: string, name: string): string | undefined {
  const {length} = Array.from(password.normalize('NFC'));
  if (length < PASSWORD_LENGTH.min)
    return `The password has ${length} characters. It must have at least ${PASSWORD_LENGTH.min}: several words make a good one.`;
  if (length > PASSWORD_LENGTH.max)
    return `The password has ${length} characters. It can have ${PASSWORD_LENGTH.max} at most.`;
  if (isCommon(password.normalize('NFKC').toLowerCase(), name.normalize('NFKC').toLowerCase()))
    return 'This password is easy to guess. Use several words that have nothing to do with each other.';
  return undefined;
}

function isCommon(password: string, name: string): boolean {
  if (new Set(password).size < MIN_DIFFERENT || /^(.{1,8}?)\1+.{0,7}$/u.test(password)) return true;
  const words = [...name.split(/[^\p{L}\p{N}]+/u), ...commonWords].filter((word) => word.length > 1);
  const rest = words.reduce((text, word) => text.replaceAll(word, ''), password);
  return rest.replaceAll(/[^\p{L}]/gu, '').length < MIN_LETTERS_LEFT;
}
