import {ID, LANGUAGE} from './patterns.ts';
import type {Problem} from './problem.ts';
import {purposeKey} from './text-keys.ts';
import type {PostalAddress, Service, StoredItem} from './types.ts';
import {isObject, isText, listOf, objectOf, textOf, type UncheckedObject} from './unchecked.ts';

/** The facts about a vendor's tool that its name stands for in a configuration: the part of a preset that a site needs. */
export interface Preset {
  readonly id: string;
  readonly name: string;
  /** The built-in category that the tool usually belongs to. */
  readonly category: string;
  /** By language. Sites in other languages write their own. */
  readonly purpose: Readonly<Record<PresetLanguage, string>>;
  readonly provider?: string;
  readonly address?: PostalAddress;
  readonly role?: Service['role'];
  readonly location?: string;
  readonly policyUrl?: string;
  readonly hosts?: readonly string[];
  readonly stores?: readonly (Omit<StoredItem, 'kind'> & Partial<Pick<StoredItem, 'kind'>>)[];
  /** Signals of its consent setting that follow the category. */
  readonly signals?: readonly string[];
}

export type PresetLanguage = 'en' | 'cy';

/** Presets by id. */
export type Presets = ReadonlyMap<string, Preset>;

/** A place in the configuration that names a preset. */
export interface PresetUse {
  /** `categories[1].services[0]` */
  readonly path: string;
  /** As it was written. */
  readonly named: unknown;
  /** The category that names it, as it was written. */
  readonly category: UncheckedObject;
  /** Keys that the site writes itself, in place of the preset's facts. */
  readonly overrides: UncheckedObject;
  /** `undefined` when there is none with this name. */
  readonly preset: Preset | undefined;
}

/** A configuration with services in place of the presets that it names. */
export interface ExpandedSite {
  readonly site: unknown;
  readonly problems: readonly Problem[];
}

/** Every place of a configuration, which may be unchecked, that names a preset. */
export function presetUses(raw: unknown, presets: Presets): readonly PresetUse[] {
  return listOf(objectOf(raw)['categories']).flatMap((category, index) =>
    listOf(objectOf(category)['services']).flatMap((entry, at): readonly PresetUse[] => {
      if (!namesPreset(entry)) return [];
      const {preset: named, ...overrides} = isObject(entry) ? entry : {preset: entry};
      const path = `categories[${index}].services[${at}]`;
      const preset = typeof named === 'string' ? presets.get(named) : undefined;
      return [{path, named, category: objectOf(category), overrides, preset}];
    }),
  );
}

/**
 * Puts services in place of the presets that a configuration names. What the site writes beside the name wins, key by key, and
 * `null` leaves a fact out. A category that states no signals gets those of its presets. Paths in the configuration stay the same.
 * `hint` ends the message about a name that is not known.
 */
export function expandPresets(
  raw: unknown,
  presets: Presets,
  hint: (name: string) => string = () => '',
): ExpandedSite {
  const uses = presetUses(raw, presets);
  if (uses.length === 0) return {site: raw, problems: []};
  const site = objectOf(raw);
  const services = new Map(uses.map((use) => [use.path, serviceOf(use, site['language'])]));
  const categories = listOf(site['categories']).map((category, index) =>
    isObject(category) ? expandCategory(category, `categories[${index}]`, services, uses) : category,
  );
  return {
    site: {...site, categories, ...textsWith(site, uses)},
    problems: uses.flatMap((use) => (use.preset ? [] : unknownPreset(use, hint))),
  };
}

function namesPreset(entry: unknown): boolean {
  return typeof entry === 'string' || 'preset' in objectOf(entry);
}

function expandCategory(
  category: UncheckedObject,
  path: string,
  services: ReadonlyMap<string, unknown>,
  uses: readonly PresetUse[],
): UncheckedObject {
  const listed = category['services'];
  if (!Array.isArray(listed)) return category;
  const signals = uses.flatMap((use) => (use.path.startsWith(`${path}.`) ? (use.preset?.signals ?? []) : []));
  return {
    ...(signals.length > 0 ? {signals: [...new Set(signals)]} : {}),
    ...category,
    // An unknown preset becomes `undefined`, which is left out without a second report.
    services: listOf(listed).map((entry, at) =>
      namesPreset(entry) ? services.get(`${path}.services[${at}]`) : entry,
    ),
  };
}

function serviceOf({preset, overrides}: PresetUse, language: unknown): unknown {
  if (!preset) return undefined;
  const {id, name, provider, address, role, location, policyUrl, hosts, stores, purpose} = preset;
  const facts = {id, name, provider, address, role, location, policyUrl, hosts, stores};
  const stated = {...facts, purpose: purpose[mainLanguage(language)], ...overrides};
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value != null));
}

/** The language of presets that a site in `language` shows: English when there are no texts in its own. */
function mainLanguage(language: unknown): PresetLanguage {
  return /^cy\b/i.test(String(language)) ? 'cy' : 'en';
}

/** The purposes in the other language, for a site that names that language too, or has texts of its own in it. */
function textsWith(
  {language, languages, texts}: UncheckedObject,
  uses: readonly PresetUse[],
): UncheckedObject {
  const other: PresetLanguage = mainLanguage(language) === 'cy' ? 'en' : 'cy';
  const written = objectOf(texts)[other];
  const isOffered = listOf(languages).some((tag) => isText(tag, LANGUAGE) && tag.split('-')[0] === other);
  if (!isObject(written) && (written !== undefined || !isOffered)) return {};
  const purposes = uses.flatMap(({preset, overrides}) =>
    preset && !('purpose' in overrides)
      ? [[purposeKey(textOf(overrides['id'], ID) ?? preset.id), preset.purpose[other]] as const]
      : [],
  );
  return {texts: {...objectOf(texts), [other]: {...Object.fromEntries(purposes), ...objectOf(written)}}};
}

function unknownPreset({path, named}: PresetUse, hint: (name: string) => string): readonly Problem[] {
  const name = typeof named === 'string' ? `"${named.slice(0, 60)}"` : `a ${typeof named}`;
  const end = typeof named === 'string' ? hint(named) : '';
  return [
    {code: 'preset-unknown', path, message: `Expected the id of a preset; found ${name}. Left out.${end}`},
  ];
}

/** The names in a configuration that can be ids of presets. */
export function presetNames(raw: unknown): readonly string[] {
  return [...new Set(presetUses(raw, new Map()).flatMap(({named}) => textOf(named, ID) ?? []))];
}
