import {en} from '../../ui/texts/en.ts';

/** Every built-in text in English, by its key. Other keys have none. */
export const english: Readonly<Record<string, string>> = en;
