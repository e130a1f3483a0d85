import {list} from './read-list.ts';
import {fields, map} from './read-object.ts';
import {or, orFrom} from './read-or.ts';
import {count, flag, label, oneOf, text} from './read-plain.ts';

/**
 * The words in which the configuration is described. These make readers of it; `jsonSchema` brings others of the same
 * names, and gets a schema.
 */
export const words = {text, label, oneOf, count, flag, list, map, fields, or, orFrom};

export type Words = typeof words;
