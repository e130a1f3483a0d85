import {readdirSync, readFileSync} from 'node:fs';
import type {Preset} from '../../config/presets.ts';

/** A file of `src/presets/`: a preset, with where its facts are from. */
export interface PresetRecord extends Preset {
  readonly sources: readonly PresetSource[];
}

/** A public page or file that facts were read from. */
export interface PresetSource {
  readonly url: string;
  /** The day on which it was read: `YYYY-MM-DD`. */
  readonly read: string;
  /** Keys of the preset that are from there. */
  readonly facts: readonly string[];
}

const folder = new URL('../../presets/', import.meta.url);

/**
 * Every preset, by id in the order of the alphabet. The build puts the records themselves in the place of this file, so that the
 * package does not need the folder.
 */
export const presetRecords: readonly PresetRecord[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && name !== 'schema.json')
  .sort()
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as PresetRecord);
