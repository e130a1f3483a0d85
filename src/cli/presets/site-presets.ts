import {type ParsedConfigText, parseConfig} from '../../config/parse.ts';
import {expandPresets, type Presets} from '../../config/presets.ts';
import {nearest} from '../nearest.ts';
import {presetRecords} from './all-presets.ts';

/** The presets of this package by id. */
export const knownPresets: Presets = new Map(presetRecords.map((record) => [record.id, record]));

/** A configuration as `parseConfigText` gives it, with services in place of the presets that it names. */
export function withPresets(read: ParsedConfigText, presets: Presets = knownPresets): ParsedConfigText {
  const {site, problems} = expandPresets(read.raw, presets, (name) => nearestPreset(name, presets));
  if (site === read.raw) return read;
  const parsed = parseConfig(site);
  return {raw: site, config: parsed.config, problems: [...problems, ...parsed.problems]};
}

/** The end of a message about an unknown preset: the one with a similar id or name, and where all are listed. */
function nearestPreset(name: string, presets: Presets): string {
  const known = [...presets.values()];
  const found = nearest(
    name,
    known.flatMap((preset) => [preset.id, preset.name]),
  );
  const meant = known.find((preset) => found === preset.id || found === preset.name);
  return `${meant ? ` Did you mean "${meant.id}"?` : ''} "privacy-desk presets" lists them.`;
}
