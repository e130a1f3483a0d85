import {LANGUAGE} from '../../config/patterns.ts';
import {type PresetUse, presetUses} from '../../config/presets.ts';
import {objectOf, textOf} from '../../config/unchecked.ts';
import {addDays, type CalendarDate} from '../../platform/pure/calendar.ts';
import {type PresetRecord, presetRecords} from './all-presets.ts';
import {knownPresets} from './site-presets.ts';

/** After how many days what was read about a vendor has to be read again. */
const MAX_AGE_DAYS = 365;

/** Built-in categories of tools that no visitor needs in order to get what they asked for. */
const NEVER_NECESSARY = ['analytics', 'marketing', 'media'];

/**
 * Lines about the presets that a configuration, as its owner wrote it, names: those that were read too long ago, that are in a
 * category which does not ask for consent, that have no text in the language of the site, or that do not know everything.
 */
export function presetHints(
  raw: unknown,
  today: CalendarDate,
  records: readonly PresetRecord[] = presetRecords,
): readonly string[] {
  const presets = records === presetRecords ? knownPresets : new Map(records.map((one) => [one.id, one]));
  const language = textOf(objectOf(raw)['language'], LANGUAGE) ?? 'en';
  const uses = presetUses(raw, presets);
  const hints = uses.flatMap((use) => {
    const record = records.find(({id}) => id === use.preset?.id);
    if (!record) return [];
    return [
      ...ageHints(use, record, today),
      ...categoryHints(use, record),
      ...languageHints(use, record, language),
      ...unknownHints(use, record),
    ];
  });
  return [...hints, ...roleHints(uses)];
}

/** The day on which the oldest of a preset's facts was read. */
export function oldestReading({sources}: PresetRecord): string {
  return sources.map(({read}) => read).sort()[0] ?? '';
}

function ageHints({path}: PresetUse, record: PresetRecord, today: CalendarDate): readonly string[] {
  const read = oldestReading(record);
  if (read >= addDays(today, -MAX_AGE_DAYS)) return [];
  const oldest = record.sources.find((source) => source.read === read);
  return [
    `Warning: ${path}: the facts of the preset "${record.id}" were read on ${read}, more than a year ago. Check them: ${oldest?.url ?? ''}`,
  ];
}

function categoryHints({path, category}: PresetUse, {id, category: usual}: PresetRecord): readonly string[] {
  const isNecessary = (category['basis'] ?? category['id']) === 'necessary';
  if (!isNecessary || !NEVER_NECESSARY.includes(usual)) return [];
  return [
    `Warning: ${path}: the preset "${id}" is for the category "${usual}", and this one does not ask for consent. A visitor can get what they asked for without it.`,
  ];
}

function languageHints(
  {path, overrides}: PresetUse,
  {id}: PresetRecord,
  language: string,
): readonly string[] {
  if (/^(en|cy)\b/i.test(language) || 'purpose' in overrides) return [];
  return [
    `Hint: ${path}: the preset "${id}" has no purpose in "${language}", and shows the English one. Write your own purpose.`,
  ];
}

/** Without its hosts, automatic blocking does not know a service. What it stores is asked for like that of every service. */
function unknownHints({path, overrides}: PresetUse, {id, hosts}: PresetRecord): readonly string[] {
  if (hosts || 'hosts' in overrides) return [];
  return [
    `Hint: ${path}: the preset "${id}" does not know its hosts. Look in your browser what it contacts, and state that.`,
  ];
}

/** The panel promises visitors what a processor is bound to. Only the contract of the site says whether it is one. */
function roleHints(uses: readonly PresetUse[]): readonly string[] {
  const assumed = uses.flatMap(({preset, overrides}) =>
    preset?.role === 'processor' && !('role' in overrides) ? [preset.id] : [],
  );
  if (assumed.length === 0) return [];
  return [
    `Hint: the panel promises that these act only on your instructions: ${assumed.join(', ')}. If a contract does not bind them to that, write "role": "controller" beside the preset.`,
  ];
}
