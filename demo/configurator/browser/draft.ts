import {isObject, objectOf, type UncheckedObject} from '../../../src/config/unchecked.ts';

/** Values of custom properties by their names. */
export type Declarations = Readonly<Record<string, string>>;

/** The look of the widget: its custom properties. */
export interface Look {
  /** Colours in light mode, and everything that is no colour. */
  readonly light: Declarations;
  /** Colours in dark mode. */
  readonly dark: Declarations;
}

/** The configuration as it is so far. */
export interface Draft extends Look {
  /** The configuration, as it is saved in `site.json`. */
  readonly site: UncheckedObject;
}

/** The key in the browser's storage. The page names it, and says how to delete it. */
export const STORAGE_KEY = 'privacy-desk-configurator';

/** A new draft: one question about nothing yet, in English and Welsh, asked for the first time on `today` (`YYYY-MM-DD`). */
export function newDraft(today: string): Draft {
  const site = {
    language: 'en',
    languages: ['cy'],
    notice: {version: today},
    categories: [{id: 'necessary'}],
    texts: {cy: {}},
  };
  return {site, light: {}, dark: {}};
}

/** The draft in the storage; `undefined` when there is none, when it cannot be read, or when the browser refuses storage. */
export function readDraft(storage: () => Storage): Draft | undefined {
  try {
    const stored: unknown = JSON.parse(storage().getItem(STORAGE_KEY) ?? 'null');
    if (!isObject(stored) || !isObject(stored['site'])) return undefined;
    return {site: stored['site'], ...lookIn(stored)};
  } catch {
    return undefined;
  }
}

/** Keeps the draft for the next visit, or deletes it. Returns whether the browser has done that. */
export function storeDraft(storage: () => Storage, draft: Draft | undefined): boolean {
  try {
    if (draft) storage().setItem(STORAGE_KEY, JSON.stringify(draft));
    else storage().removeItem(STORAGE_KEY);
    return true;
  } catch {
    return false;
  }
}

/** The look in an object that was read. What is no text is left out. */
export function lookIn(value: unknown): Look {
  const {light, dark} = objectOf(value);
  return {light: declarationsIn(light), dark: declarationsIn(dark)};
}

function declarationsIn(value: unknown): Declarations {
  return Object.fromEntries(
    Object.entries(objectOf(value)).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
