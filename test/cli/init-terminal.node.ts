import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {until} from '../drive/until.ts';
import {initFolder, type InitFolder, type InitSite} from './run-init.ts';

const main = join(import.meta.dirname, '../../src/cli/main.ts');

/** The program that gives others a terminal, in the form that Linux has: https://man7.org/linux/man-pages/man1/script.1.html */
const {status, stdout} = spawnSync('script', ['--version'], {encoding: 'utf8'});
const hasTerminal = status === 0 && stdout.includes('util-linux');

const CONTROL_C = '\x03';
const ENTER = '\r';
const CLEAR_LINE = '\x15';

let folder: InitFolder;
let stop = (): void => undefined;
beforeEach(async () => void (folder = await initFolder()));
afterEach(async () => {
  stop();
  await folder.remove();
});

/** A person at a terminal who answers the questions of `init`. */
interface Session {
  /** Waits for a question, then presses keys. */
  answer(question: string, keys: string): Promise<void>;
  /** The exit code, when the program has ended. */
  readonly ended: Promise<number | null>;
  readonly screen: () => string;
}

/** Runs `init` in a real terminal, in the folder. */
function sit(): Session {
  const command = `stty cols 100 rows 40 && "${process.execPath}" "${main}" init`;
  const program = spawn('script', ['-qec', command, '/dev/null'], {cwd: folder.path});
  stop = () => void program.kill();
  let screen = '';
  program.stdout.on('data', (chunk: Buffer) => (screen += chunk.toString()));
  // A key that comes after the program has ended has nowhere to go.
  program.stdin.on('error', () => undefined);
  return {
    async answer(question, keys) {
      await until(`the question "${question}"`, () => screen.includes(question));
      program.stdin.write(keys);
    },
    ended: new Promise((resolve) => program.on('close', resolve)),
    screen: () => screen,
  };
}

describe('privacy-desk init in a terminal', {skip: !hasTerminal && 'no program "script"'}, () => {
  it('proposes what it found in the pages, and writes the answers', async () => {
    await folder.page(
      'index.html',
      '<html lang="cy"><iframe src="https://www.youtube.com/embed/1"></iframe><a href="/preifatrwydd/">Preifatrwydd</a>',
    );
    const session = sit();
    await session.answer('Where are your pages?', `pages${ENTER}`);
    await session.answer('What is the name of your organisation?', ENTER);
    await session.answer('Expected the name of the organisation', `Elusen${ENTER}`);
    await session.answer('Which languages is the site in?', ENTER);
    await session.answer('Found in your pages: 1.', ENTER);
    await session.answer('Where is the privacy policy?', ENTER);
    await session.answer('the list of cookies?', `${CLEAR_LINE}/cwcis/${ENTER}`);
    await session.answer('Which e-mail address', ENTER);
    assert.equal(await session.ended, 0, session.screen());
    const site = JSON.parse(await readFile(join(folder.path, 'site.json'), 'utf8')) as InitSite;
    assert.deepEqual(site.organisation, {name: 'Elusen'});
    assert.equal(site.language, 'cy');
    assert.deepEqual(site.links, {policy: '/preifatrwydd/', cookies: '/cwcis/'});
    assert.deepEqual(site.categories, [{id: 'media', services: ['youtube']}]);
    assert.match(session.screen(), /<template data-consent="media" data-service="youtube">/);
  });

  it('writes nothing when the questions are cancelled', async () => {
    const session = sit();
    await session.answer('Where are your pages?', ENTER);
    await session.answer('What is the name of your organisation?', CONTROL_C);
    assert.equal(await session.ended, 2, session.screen());
    assert.match(session.screen(), /Cancelled\. Nothing was written\./);
    assert.ok(!existsSync(join(folder.path, 'site.json')));
  });
});
