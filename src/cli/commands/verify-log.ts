import {readFile} from 'node:fs/promises';
import {type Command, readArguments, UsageError} from '../command.ts';
import {importService} from '../import-service.ts';

/** `privacy-desk verify-log`. */
export const verifyLog: Command = {
  name: 'verify-log',
  summary: 'Read the whole database of the record service, and look for what was altered.',
  usage: `privacy-desk verify-log [--database <address>] [--checkpoint <file>] [--json]

Computes every entry of the log from its receipt, and the root of the log from the entries, and compares them with what is
stored and with every checkpoint. Exits with 1 when something does not fit. Everything in a database can be replaced together:
to find that too, give a checkpoint that was kept elsewhere.

  --database <address>  A SQLite file, or postgres://…; privacy-desk.sqlite by default. Or set DATABASE_URL.
  --checkpoint <file>   A signed checkpoint that the service wrote earlier, such as one of its anchors.
  --json                Print one JSON object: size, withContent, faults, pending.

It changes nothing. A database of an older version is verified as it is, and named (pending).`,
  async run(args, {terminal}) {
    const options = {
      database: {type: 'string'},
      checkpoint: {type: 'string'},
      json: {type: 'boolean', default: false},
    } as const;
    const {values, argument} = readArguments(args, options);
    if (argument !== undefined) throw new UsageError(`Unexpected argument "${argument}".`);
    const kept = values.checkpoint === undefined ? undefined : await readFile(values.checkpoint, 'utf8');
    const {verifyDatabase} = await importService();
    const report = await verifyDatabase(databaseAddress(values.database), kept);
    if (values.json) terminal.print(JSON.stringify(report));
    else {
      const deleted = report.size - report.withContent;
      terminal.print(
        `${report.size} entries, of which ${deleted} have no content, because their receipts were deleted.`,
      );
      if (report.faults.length === 0)
        terminal.print(values.checkpoint === undefined ? CONSISTENT : CONTINUES);
      if (report.pending.length > 0) terminal.print(OLDER);
      for (const fault of report.faults) terminal.printError(fault);
    }
    return report.faults.length === 0 ? 0 : 1;
  },
};

const CONSISTENT = 'Entries, log and checkpoints fit together.';
const OLDER =
  'The database was written by an older version of Privacy Desk. The service of this version brings it up to date when it starts.';
const CONTINUES = `${CONSISTENT} The log continues the checkpoint that you gave.`;

/** The database that an option or the environment names. */
export function databaseAddress(option: string | undefined): string {
  return option ?? process.env['DATABASE_URL'] ?? 'privacy-desk.sqlite';
}
