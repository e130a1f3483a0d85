/**
 * Tests the rooms in one engine: `node test/wtr/rooms.ts firefox [files…]`. The last line counts what passed and failed.
 */
import {globSync} from 'node:fs';
import {startTestRunner} from '@web/test-runner';
import type {Engine} from '../drive/engine.ts';
import {enginesNamed} from '../drive/engine.ts';
import {sum, tallyLine} from '../stages/tally.ts';
import type {Tally} from '../stages/tally.ts';
import {configFor} from './config.ts';
import {launcherFor} from './launcher.ts';
import {tallySession} from './tally-session.ts';

const everyRoom = (): readonly string[] =>
  globSync('test/**/*.test.ts')
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();

const testIn = async (engine: Engine, files: readonly string[]): Promise<Tally> => {
  const {launcher, stop} = await launcherFor(engine);
  try {
    const runner = await startTestRunner({
      config: await configFor(launcher, files),
      readCliArgs: false,
      readFileConfig: false,
      autoExitProcess: false,
    });
    if (runner === undefined) return {passed: 0, failed: 1};
    await new Promise((resolve) => runner.on('stopped', resolve));
    return sum([...runner.sessions.all()].map(tallySession));
  } finally {
    await stop();
  }
};

const [name, ...files] = process.argv.slice(2);
const [engine] = enginesNamed(name);
if (engine === undefined) throw new Error('Name an engine.');

const tally = await testIn(engine, files.length > 0 ? files : everyRoom());
console.log(tallyLine(tally));
process.exit(tally.failed === 0 ? 0 : 1);
