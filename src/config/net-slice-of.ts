import {like} from './like.ts';
import type {NetSlice} from './net-slice.ts';
import {HOST, ID} from './patterns.ts';
import type {Loose} from './reader.ts';

const object = (value: unknown): Loose => Object(value) as Loose;
const listOf = (value: unknown): readonly Loose[] => (Array.isArray(value) ? value : []).map(object);
const textIn = (value: unknown, form: RegExp): string => {
  const text = like<string>('', value);
  return form.test(text) ? text : '';
};

/** The safety net's slice of a configuration as found, read in silence: `parseConfig` tells what is wrong with it. */
export const netSliceOf = (raw: unknown): NetSlice => {
  const {safetyNet, cookie, categories, aliases} = object(raw);
  const hosts = new Map<string, string[]>();
  const ids = new Set<string>();
  for (const category of listOf(categories)) {
    const id = textIn(category['id'], ID);
    if (id) ids.add(id);
    for (const service of listOf(category['services'])) {
      const name = textIn(service['id'], ID);
      for (const found of Array.isArray(service['hosts']) ? service['hosts'] : []) {
        const host = textIn(found, HOST).toLowerCase();
        if (id && name && host) hosts.set(host, [...(hosts.get(host) ?? []), `${id}:${name}`]);
      }
    }
  }
  return {
    isOn: safetyNet === true,
    domain: textIn(object(cookie)['domain'], HOST).toLowerCase() || undefined,
    categories: [...ids],
    hosts,
    aliases: object(aliases),
  };
};
