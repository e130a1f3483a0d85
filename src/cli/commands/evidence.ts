import {open} from 'node:fs/promises';
import {type Command, readArguments, required} from '../command.ts';
import {importService} from '../import-service.ts';
import {databaseAddress} from './verify-log.ts';

const options = {
  database: {type: 'string'},
  register: {type: 'string'},
  out: {type: 'string'},
} as const;

/** `privacy-desk evidence`. */
export const evidence: Command = {
  name: 'evidence',
  summary: 'Write everything that proves a receipt into one file.',
  usage: `privacy-desk evidence <id> [--database <address>] [--register <folder>] [--out <file.zip>]

Writes a ZIP archive with the receipt, its signature and its place in the log, the earlier receipts
that it continues, the registered words and configuration, the public keys, and a page that explains
each file and how to verify it without the service. Later receipts are left out.

  --database <address>  A SQLite file, or postgres://…; privacy-desk.sqlite by default. Or set DATABASE_URL.
  --register <folder>   The folder that "privacy-desk build --register" writes to.
  --out <file.zip>      The file to write. evidence-<id>.zip by default. A file that is there stays as it is.`,
  async run(args, {terminal}) {
    const {values, argument} = readArguments(args, options);
    const id = required(argument, '<id>').toLowerCase();
    const {register, out = `evidence-${id}.zip`} = values;
    const {readEvidence} = await importService();
    const archive = await readEvidence(databaseAddress(values.database), id, {register});
    await writeNew(out, archive);
    terminal.print(`${out}: the evidence for receipt ${id}. index.html in it explains it.`);
    terminal.print(`Verify it with: npx privacy-desk verify ${out}`);
    return 0;
  },
};

/** Evidence that was written before may have been given to others already. */
async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new Error(`${path} is there already. Choose another name with --out.`);
    throw error;
  });
  try {
    await file.writeFile(bytes);
  } finally {
    await file.close();
  }
}
