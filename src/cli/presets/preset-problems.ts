import {LANGUAGE} from '../../config/patterns.ts';
import {type PresetUse, presetUses} from '../../config/presets.ts';
import type {Problem} from '../../config/problem.ts';
import {objectOf, textOf} from '../../config/unchecked.ts';
import {addDays, type CalendarDate} from '../../platform/pure/calendar.ts';
import {type PresetRecord, presetRecords} from './all-presets.ts';
import {knownPresets} from './site-presets.ts';

/** After how many days what was read about a vendor has to be read again. */
const MAX_AGE_DAYS = 365;

/** Built-in categories of tools that no visitor needs in order to get what they asked for. */
const NEVER_NECESSARY = ['analytics', 'marketing', 'media'];

/**
 * Warnings about the presets that a configuration, as its owner wrote it, names: those that were read too long ago, that are in
 * a category which does not ask for consent, that have no text in the language of the site, or that do not know everything.
 */
export function presetProblems(
  written: unknown,
  today: CalendarDate,
  records: readonly PresetRecord[] = presetRecords,
): readonly Problem[] {
  const presets = records === presetRecords ? knownPresets : new Map(records.map((one) => [one.id, one]));
  const language = textOf(objectOf(written)['language'], LANGUAGE) ?? 'en';
  return presetUses(written, presets).flatMap((use) => {
    const record = records.find(({id}) => id === use.preset?.id);
    if (!record) return [];
    return [
      ...ageProblems(use, record, today),
      ...categoryProblems(use, record),
      ...languageProblems(use, record, language),
      ...hostProblems(use, record),
    ];
  });
}

/** The day on which the oldest of a preset's facts was read. */
export function oldestReading({sources}: PresetRecord): string {
  return sources.map(({read}) => read).sort()[0] ?? '';
}

function ageProblems({path}: PresetUse, record: PresetRecord, today: CalendarDate): readonly Problem[] {
  const read = oldestReading(record);
  if (read >= addDays(today, -MAX_AGE_DAYS)) return [];
  const oldest = record.sources.find((source) => source.read === read);
  const message = `Expected facts that were read in the last ${MAX_AGE_DAYS} days; those of the preset "${record.id}" were read on ${read}. They are shown. Compare them: ${oldest?.url ?? ''}`;
  return [{code: 'preset-outdated', path, message}];
}

function categoryProblems(
  {path, category}: PresetUse,
  {id, category: usual}: PresetRecord,
): readonly Problem[] {
  const isNecessary = (category['basis'] ?? category['id']) === 'necessary';
  if (!isNecessary || !NEVER_NECESSARY.includes(usual)) return [];
  const message = `Expected the preset "${id}" in a category that asks for consent, such as "${usual}". It runs without a question here, though visitors can get what they asked for without it.`;
  return [{code: 'preset-category', path, message}];
}

function languageProblems(
  {path, overrides}: PresetUse,
  {id}: PresetRecord,
  language: string,
): readonly Problem[] {
  if (/^(en|cy)\b/i.test(language) || 'purpose' in overrides) return [];
  const message = `Expected a purpose in "${language}": the preset "${id}" has none. Visitors read the English one.`;
  return [{code: 'language-incomplete', path: `${path}.purpose`, message}];
}

/** Without its hosts, automatic blocking does not know a service. What it stores is asked for like that of every service. */
function hostProblems({path, overrides}: PresetUse, {id, hosts}: PresetRecord): readonly Problem[] {
  if (hosts || 'hosts' in overrides) return [];
  const message = `Expected the hosts that "${id}" contacts: the preset does not know them, so automatic blocking does not know the service. Look in your browser, and state them.`;
  return [{code: 'service-incomplete', path: `${path}.hosts`, message}];
}
