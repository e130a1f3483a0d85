const DAY_MS = 86_400_000;

/** A stored choice that has the right form. */
interface StoredChoice {
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Whether the choice is for the current notice and has not expired. */
  readonly isCurrent: boolean;
  readonly granted: readonly string[];
  readonly refused: readonly string[];
}

const KEY = /^[A-Za-z][A-Za-z\d-]{0,63}(:[A-Za-z][A-Za-z\d-]{0,63})?$/;

/**
 * The keys among `keys` that the stored `texts` allow under a notice. This is a second implementation of the loader's rules, to
 * compare with: the latest choice applies if it is current (of two in the same second, the first); the answer for a service
 * takes precedence over the answer for its category.
 */
export function allowedBy(
  texts: readonly string[],
  keys: readonly string[],
  {
    version,
    categories,
    now,
  }: {readonly version: string; readonly categories: readonly string[]; readonly now: number},
): readonly string[] {
  const choices = texts.flatMap((text) => readChoice(text, version, now) ?? []);
  const latest = choices.reduce<StoredChoice | undefined>(
    (best, choice) => (best && best.time >= choice.time ? best : choice),
    undefined,
  );
  if (!latest?.isCurrent) return [];
  return keys.filter((key) => {
    const [category = ''] = key.split(':');
    const answered = [key, category].find((name) => [...latest.granted, ...latest.refused].includes(name));
    return categories.includes(category) && answered !== undefined && latest.granted.includes(answered);
  });
}

function readChoice(text: string, noticeVersion: string, now: number): StoredChoice | undefined {
  const [format, version = '', seconds = '', yes = '', no = '', ...rest] = text.split('~');
  const [granted, refused] = [readKeys(yes), readKeys(no)];
  const isComplete = text.split('~').length === 5 && rest.length === 0 && format === '1';
  if (!isComplete || !granted || !refused) return undefined;
  if (!/^[\w.-]{1,32}$/.test(version) || !/^[a-z\d]{1,32}$/.test(seconds)) return undefined;
  const all = [...granted, ...refused];
  if (new Set(all).size !== all.length) return undefined;
  const time = parseInt(seconds, 36) * 1000;
  const isCurrent = version === noticeVersion && time > now - 180 * DAY_MS && time < now + DAY_MS;
  return {time, isCurrent, granted, refused};
}

/** The keys of a stored list; `undefined` when the text is not a list. */
function readKeys(list: string): readonly string[] | undefined {
  if (list === '') return [];
  const keys = list.split('.');
  return keys.pop() === '' && keys.every((key) => KEY.test(key)) ? keys : undefined;
}
