import {type ParsedConfig, type ParsedConfigText, parseConfig} from '../../config/parse.ts';
import {expandPresets, type Presets} from '../../config/presets.ts';
import {nearest} from '../nearest.ts';
import {presetRecords} from './all-presets.ts';

/** The presets of this package by id. */
export const knownPresets: Presets = new Map(presetRecords.map((record) => [record.id, record]));

/** A configuration that has been read, in both forms. */
export interface SiteWithPresets extends ParsedConfig {
  /** As its owner wrote it, with the names of presets; `undefined` when the text is not JSON. */
  readonly written: unknown;
  /** The same with services in place of the presets: what `config` was read from. */
  readonly expanded: unknown;
}

/** A configuration as `parseConfigText` gives it, with services in place of the presets that it names. */
export function withPresets(
  {raw: written, ...read}: ParsedConfigText,
  presets: Presets = knownPresets,
): SiteWithPresets {
  const {site, problems} = expandPresets(written, presets, (name) => nearestPreset(name, presets));
  if (site === written) return {...read, written, expanded: written};
  const {config, ...parsed} = parseConfig(site);
  return {config, problems: [...problems, ...parsed.problems], written, expanded: site};
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
