import assert from 'node:assert/strict';
import {it} from 'node:test';
import {hashPassword, isPassword} from '../../../src/service/register/password-hash.ts';
import {passwordProblem} from '../../../src/service/register/password-rules.ts';
import {openPeople} from '../../../src/service/index.ts';
import {registerPlace} from './register-place.ts';
import {sendForm} from './signed-in.ts';

it('a hash has its parameters and a salt, and only its password fits', async () => {
  const hash = await hashPassword('six purple otters');
  assert.match(hash, /^\$scrypt\$ln=15,r=8,p=3\$[\w+/]{22}\$[\w+/]{43}$/);
  assert.notEqual(await hashPassword('six purple otters'), hash);
  assert.equal(await isPassword('six purple otters', hash), true);
  assert.equal(await isPassword('six purple otters ', hash), false);
  assert.equal(await isPassword('', 'nonsense'), false);
});

it('a character that is written in two ways is the same character', async () => {
  const hash = await hashPassword('caf\u00e9', {logN: 4, r: 8, p: 1});
  assert.equal(await isPassword('cafe\u0301', hash), true);
});

it('a hash with other parameters is still compared', async () => {
  const hash = await hashPassword('six purple otters', {logN: 10, r: 4, p: 2});
  assert.match(hash, /ln=10,r=4,p=2/);
  assert.equal(await isPassword('six purple otters', hash), true);
});

it('passwords that are short, long or easy to guess are refused', () => {
  const refused = {
    elevenchars: /has 11 characters/,
    ['a long one '.repeat(12)]: /128 at most/,
    aaaaaaaaaaaaaaaa: /easy to guess/,
    abcabcabcabcabc: /easy to guess/,
    password1234: /easy to guess/,
    'P@ssw0rd2026!!': /easy to guess/,
    'Welcome-London-2026': /easy to guess/,
    'qwertyuiop[]12': /easy to guess/,
    '123456789012': /easy to guess/,
    'robin.robin.2026': /easy to guess/,
    correcthorsebatterystaple: /easy to guess/,
  };
  for (const [password, problem] of Object.entries(refused))
    assert.match(passwordProblem(password, 'Robin') ?? 'taken', problem, password);
});

it('passwords of several words are taken, in any language', () => {
  for (const password of [
    'six purple otters',
    'mae gen i ddwy gath',
    'четыре синих кита',
    '🦦🐳🌊🏔️🚲🎻 and so on',
    'k3mx-7pqr-w2nb',
  ])
    assert.equal(passwordProblem(password, 'Robin'), undefined, password);
});

it('a name that does not exist takes as long as a wrong password', async (t) => {
  const {url, database} = await registerPlace(t);
  await using people = await openPeople(database);
  await people.add('Robin', 'officer', 'six purple otters');
  const times = async (name: string): Promise<number[]> => {
    const found: number[] = [];
    for (let tried = 0; tried < 3; tried += 1) {
      const start = performance.now();
      await sendForm(`${url}/register/sign-in`, {name, password: 'a wrong password'});
      found.push(performance.now() - start);
    }
    return found;
  };
  // Without the same work it takes a tenth. A busy machine can make both slower, but not one of them faster.
  const [known, unknown] = [await times('Robin'), await times('Kit')];
  assert.ok(Math.max(...unknown) > Math.min(...known) / 3, `${unknown.join()} ms, ${known.join()} ms`);
});
