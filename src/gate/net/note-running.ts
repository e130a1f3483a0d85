import type {RunningMarkup} from '../running-markup.ts';
import type {Verdict} from './judge.ts';

/** Takes note of something that nobody has marked, and that runs because the visitor allows it. */
export type NoteRunning = (allowed: Verdict) => void;

/**
 * Notes in `running` what runs, once for each host. At once: a yes may be taken back a moment after it was given, and then
 * the gate has to know.
 */
export const createNoteRunning = (running: RunningMarkup[]): NoteRunning => {
  const noted = new Set<string>();
  return ({url, key}) => {
    const {hostname} = new URL(url);
    const id = `${key} ${hostname}`;
    if (!noted.has(id)) running.push({what: hostname, keys: key.split(' ')});
    noted.add(id);
  };
};
