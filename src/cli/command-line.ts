/** The command line itself: `main.ts` imports this file if Node is new enough. */
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {run} from './run.ts';

const require = createRequire(import.meta.url);

// A package may import itself by its name: this holds for the sources and for the compiled files, which lie elsewhere.
const manifest = require.resolve('privacy-desk/package.json');
const {version} = require(manifest) as {readonly version: string};

// A program that reads the output may stop early, as `head` does.
process.stdout.on('error', ({code}: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 2));

process.exitCode = await run(process.argv.slice(2), {
  version,
  dist: join(dirname(manifest), 'dist'),
  isInteractive: process.stdin.isTTY && process.stdout.isTTY,
  terminal: {
    print: (line) => process.stdout.write(`${line}\n`),
    printError: (line) => process.stderr.write(`${line}\n`),
  },
});
