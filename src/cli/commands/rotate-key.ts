import {type Command, readArguments, UsageError} from '../command.ts';
import {importService} from '../import-service.ts';
import {databaseAddress} from './verify-log.ts';

/** `privacy-desk rotate-key`. */
export const rotateKey: Command = {
  name: 'rotate-key',
  summary: 'Replace the key that the record service signs with.',
  usage: `privacy-desk rotate-key [--database <address>]

Creates a new key, and retires the one that signs now. Running services use the new one within a minute. The public half of a
retired key stays published, because what it has signed must be verified for years. Its private half is deleted.

  --database <address>  A SQLite file, or postgres://…; privacy-desk.sqlite by default. Or set DATABASE_URL.`,
  async run(args, {terminal}) {
    const {values, argument} = readArguments(args, {database: {type: 'string'}});
    if (argument !== undefined) throw new UsageError(`Unexpected argument "${argument}".`);
    const {rotateSigningKey} = await importService();
    const kid = await rotateSigningKey(databaseAddress(values.database));
    terminal.print(`The new key is ${kid}.`);
    return 0;
  },
};
