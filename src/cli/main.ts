#!/usr/bin/env node
import {oldNodeMessage} from './node-version.ts';

// An old Node cannot even read the rest, so it is imported only after this. Here is nothing that is newer than modules.
const message = oldNodeMessage(process.versions.node);
if (message === undefined) {
  void import('./command-line.ts');
} else {
  process.stderr.write(message + '\n');
  process.exitCode = 2;
}
