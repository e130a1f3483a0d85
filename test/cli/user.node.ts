import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {it} from 'node:test';
import {run} from '../../src/cli/run.ts';
import {openPeople} from '../../src/service/index.ts';
import {openDatabase} from '../../src/service/database/open-database.ts';
import {registerPlace} from '../service/register/register-place.ts';
import {addTestPerson, signInAgain} from '../service/register/signed-in.ts';
import {temporaryDatabase} from '../service/temporary-database.ts';

interface CommandResult {
  readonly status: number | null;
  readonly output: string;
}

/** Runs `privacy-desk user` in a process of its own, with `input` on standard input. */
async function userWithInput(
  database: string,
  input: string,
  ...args: readonly string[]
): Promise<CommandResult> {
  const program = spawn(process.execPath, ['src/cli/main.ts', 'user', ...args, '--database', database]);
  let output = '';
  for (const stream of [program.stdout, program.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  program.stdin.end(input);
  const [status] = (await once(program, 'close')) as [number];
  return {status, output};
}

/** Runs `privacy-desk user` here, which is faster. */
async function user(database: string, ...args: readonly string[]): Promise<CommandResult> {
  const lines: string[] = [];
  const print = (line: string): void => void lines.push(line);
  const context = {terminal: {print, printError: print}, dist: '', version: ''};
  const status = await run(['user', ...args, '--database', database], context);
  return {status, output: lines.join('\n')};
}

it('user adds people who can sign in, lists them, replaces a password and removes them', async (t) => {
  const {url, database} = await registerPlace(t);
  assert.deepEqual(await userWithInput(database, 'six purple otters\n', 'add', 'Robin'), {
    status: 0,
    output: 'Robin can sign in at /register/ of the service, as officer.\n',
  });
  await addTestPerson(database, {name: 'Kit', role: 'reader'});
  const robin = await signInAgain(url, 'Robin', 'six purple otters');
  const {output} = await user(database, 'list');
  assert.match(output, /^Kit +reader +added \d{4}-\d\d-\d\d\nRobin +officer +added/);
  assert.equal((await userWithInput(database, 'nine red herons', 'password', 'robin')).status, 0);
  assert.equal((await robin.get('/register/')).status, 303);
  const again = await signInAgain(url, 'Robin', 'nine red herons');
  assert.equal((await user(database, 'remove', 'Kit')).status, 0);
  const {text} = await again.get('/register/audit?person=Command+line');
  for (const words of ['Added a person', 'Changed a password', 'Removed a person'])
    assert.ok(text.includes(words));
});

it('user says what is wrong with its arguments before it asks for a password', async (t) => {
  const database = await temporaryDatabase(t);
  assert.match(
    (await user(database, 'add', 'Kit')).output,
    /There is no database file with this name\. Start the service\s+once/,
  );
  await (await openDatabase(database)).destroy();
  await using people = await openPeople(database);
  assert.match((await user(database, 'list')).output, /No one can sign in yet/);
  await people.add('Robin', 'officer', 'six purple otters');
  const cases: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [[], /Say what to do: add, list, password or remove/],
    [['ad', 'Kit'], /Unknown action "ad". Did you mean "add"\?/],
    [['add'], /The name is missing/],
    [['add', 'Kit', 'Sam'], /Unexpected argument "Sam"/],
    [['add', 'Kit', '--role', 'boss'], /The role is "boss". Expected reader or officer/],
    [['list', '--role', 'reader'], /--role belongs to "user add"/],
    [['add', '<b>'], /A name has up to 60 letters/],
    [['add', 'ROBIN'], /There is a person with the name "ROBIN" already/],
    [['password', 'Kit'], /There is no person with the name "Kit"/],
    [['remove', 'Robin'], /Robin is the last officer/],
  ];
  for (const [args, message] of cases) {
    const {status, output} = await user(database, ...args);
    assert.equal(status, 2, args.join(' '));
    assert.match(output.replaceAll('\n', ' '), message);
  }
});

it('user adds no person without a good password', async (t) => {
  const database = await temporaryDatabase(t);
  await (await openDatabase(database)).destroy();
  for (const [input, message] of [
    ['', /There is no password on standard input/],
    ['short\n', /has 5 characters/],
  ] as const) {
    const {status, output} = await userWithInput(database, input, 'add', 'Kit');
    assert.equal(status, 2);
    assert.match(output, message);
  }
});
