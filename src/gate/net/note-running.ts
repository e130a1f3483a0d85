import type {Verdict} from './judge.ts';
import {marksFor} from './snippet.ts';

/** Takes note of something that nobody has marked, and that runs because the visitor allows it. */
export type NoteRunning = (allowed: Verdict) => void;

/**
 * Tells the gate of what runs in the words of any page: by a template with nothing to run, once for each host. So the page is
 * loaded anew when that is taken back, and the inventory lists it.
 */
export const createNoteRunning = (document: Document): NoteRunning => {
  const noted = new Set<string>();
  return ({url, key}) => {
    const {origin} = new URL(url);
    const id = `${key} ${origin}`;
    if (noted.has(id)) return;
    noted.add(id);
    const note = document.createElement('template');
    for (const [name, value] of marksFor(key)) note.setAttribute(name, value);
    // The release drops it; before, it is what the inventory finds in the template.
    const what = document.createElement('noscript');
    what.setAttribute('data-src', origin);
    note.content.append(what);
    document.querySelector('head,body')?.append(note);
  };
};
