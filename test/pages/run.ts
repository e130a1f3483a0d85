/** Runs the page tests in one engine: `node test/pages/run.ts firefox [files…]`. The last line counts what passed and failed. */
import {spawnSync} from 'node:child_process';
import {parseEngines} from '../drive/engine.ts';

const [name, ...files] = process.argv.slice(2);
const [engine] = parseEngines(name);
if (engine === undefined) throw new Error('Name an engine.');

const args = [
  '--test',
  // One process for all files: they share one browser, because WebKit automation allows only one.
  '--test-isolation=none',
  '--test-timeout=90000',
  '--test-reporter=./test/stages/count-reporter.mjs',
  ...(files.length > 0 ? files : ['test/pages/**/*.node.ts']),
];
const {status} = spawnSync(process.execPath, args, {stdio: 'inherit', env: {...process.env, ENGINE: engine}});
process.exit(status ?? 1);
