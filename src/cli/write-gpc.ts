import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';

/** Whether `text` is a day of the calendar, as YYYY-MM-DD. */
const isDay = (text: string): boolean => {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  // Some engines take 30 February for a day in March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/**
 * Writes `.well-known/gpc.json` into `folder`, the root of a site, and resolves with its path: the site says that it heeds Global
 * Privacy Control, and since which day (YYYY-MM-DD). Rejects when that is none. https://w3c.github.io/gpc/#gpc-support-resource
 */
export const writeGpc = async (folder: string, day: string): Promise<string> => {
  if (!isDay(day)) throw new Error(`"${day}" is no day; expected YYYY-MM-DD, such as 2026-11-25.`);
  const wellKnown = join(folder, '.well-known');
  const file = join(wellKnown, 'gpc.json');
  await mkdir(wellKnown, {recursive: true});
  await writeFile(file, `${JSON.stringify({gpc: true, lastUpdate: day}, null, 2)}\n`);
  return file;
};
