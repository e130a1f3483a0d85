import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {it} from 'node:test';
import {openDatabase} from '../../src/service/database/open-database.ts';
import {until} from '../drive/until.ts';
import {temporaryDatabase} from '../service/temporary-database.ts';

const main = join(import.meta.dirname, '../../src/cli/main.ts');

/** The program that gives others a terminal: https://man7.org/linux/man-pages/man1/script.1.html */
const {status, stdout} = spawnSync('script', ['--version'], {encoding: 'utf8'});
const hasTerminal = status === 0 && stdout.includes('util-linux');

it(
  'on a terminal, user add asks twice and does not show the password',
  {skip: !hasTerminal && 'no program "script"'},
  async (t) => {
    const database = await temporaryDatabase(t);
    await (await openDatabase(database)).destroy();
    const command = `stty cols 100 rows 40 && "${process.execPath}" "${main}" user add Robin --database "${database}"`;
    const program = spawn('script', ['-qec', command, '/dev/null']);
    t.after(() => program.kill());
    let screen = '';
    program.stdout.on('data', (chunk: Buffer) => (screen += chunk.toString()));
    const answer = async (question: string, keys: string): Promise<void> => {
      await until(`"${question}"`, () => screen.includes(question));
      program.stdin.write(`${keys}\r`);
    };
    await answer('Password', 'short');
    await answer('has 5 characters', `${'\b'.repeat(5)}six purple otters`);
    await answer('Password again', 'another');
    await answer('Enter the same again', `${'\b'.repeat(7)}six purple otters`);
    const [code] = (await once(program, 'close')) as [number];
    assert.equal(code, 0, screen);
    assert.match(screen, /Robin can sign in/);
    assert.doesNotMatch(screen, /purple|another(?! password)/);
  },
);
