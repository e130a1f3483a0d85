import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {parseCalendarDate} from '../../platform/pure/calendar.ts';
import {type Command, readArguments} from '../command.ts';

/** `privacy-desk gpc`. */
export const gpc: Command = {
  name: 'gpc',
  summary: 'Write .well-known/gpc.json.',
  usage: `privacy-desk gpc [folder] [--date <date>]

Writes .well-known/gpc.json into <folder>, the root of your site: it states that the site
honours Global Privacy Control, and since when. <folder> is the current folder by default.

  --date <date>  First day on which the site honours the signal, YYYY-MM-DD. Today by default.`,
  async run(args, {terminal}) {
    const {values, argument: folder = '.'} = readArguments(args, {date: {type: 'string'}});
    terminal.print(`Wrote ${await writeGpc(folder, values.date ?? today())}.`);
    return 0;
  },
};

/**
 * Writes `.well-known/gpc.json` into `folder`, the root of a site, and resolves with its path. `date` (YYYY-MM-DD) is the
 * first day on which the site honours Global Privacy Control. Rejects when there is no such date.
 * https://w3c.github.io/gpc/#gpc-support-resource
 */
export async function writeGpc(folder: string, date: string): Promise<string> {
  if (!parseCalendarDate(date))
    throw new Error(`"${date}" is not a date. Use YYYY-MM-DD, for example 2026-11-25.`);
  const wellKnown = join(folder, '.well-known');
  const file = join(wellKnown, 'gpc.json');
  await mkdir(wellKnown, {recursive: true});
  await writeFile(file, `${JSON.stringify({gpc: true, lastUpdate: date}, null, 2)}\n`);
  return file;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
