import {effectiveBasis} from '../config/basis.ts';
import {expandPresets, type Preset, presetNames, presetUses} from '../config/presets.ts';
import type {Problem, Report} from '../config/problem.ts';
import {isObject, listOf, objectOf, type UncheckedObject} from '../config/unchecked.ts';

/** A file in `presets/`, beside the bundles. */
export interface PresetFile {
  readonly preset: Preset;
}

/**
 * Puts services in place of the presets that the configuration of a page names. `importPreset` imports the file of one.
 * `desk.js` has read the configuration without them, so what it would have needed to know is reported.
 */
export async function expandPagePresets(
  raw: unknown,
  report: Report,
  importPreset = importBeside,
): Promise<unknown> {
  const found = presetNames(raw).map((id) => importPreset(id).catch(() => undefined));
  const presets = new Map(
    (await Promise.all(found)).flatMap((file) => (file ? [[file.preset.id, file.preset]] : [])),
  );
  const {site, problems} = expandPresets(
    raw,
    presets,
    () => ' Its file in the folder presets/, beside desk-config.js, did not load.',
  );
  [...problems, ...unbuiltProblems(raw, site)].forEach(report);
  return withLoaderBases(raw, site, report);
}

function importBeside(id: string): Promise<PresetFile> {
  return import(new URL(`presets/${id}.js`, import.meta.url).href) as Promise<PresetFile>;
}

const BUILD = 'Build the configuration in with "privacy-desk build", or write it into the page.';

function unbuiltProblems(raw: unknown, site: unknown): readonly Problem[] {
  const written = categoriesOf(raw);
  const signals = categoriesOf(site).flatMap(({signals: expanded}, index): readonly Problem[] => {
    if (!expanded || written[index]?.['signals']) return [];
    const missing = `"${listOf(expanded).join('", "')}"`;
    return [
      unbuilt(`categories[${index}].signals`, `Expected ${missing}, which its presets need. Not sent.`),
    ];
  });
  const hosts = presetUses(raw, new Map()).filter(({overrides: {id, hosts: own}}) => !id || !own);
  const isBlocking = objectOf(raw)['autoBlock'] === true;
  const blocked =
    'Expected the id and the hosts of this service: automatic blocking does not know those of presets.';
  return [...signals, ...(isBlocking ? hosts.map(({path}) => unbuilt(`${path}.hosts`, blocked)) : [])];
}

function unbuilt(path: string, message: string): Problem {
  return {code: 'preset-unbuilt', path, message: `${message} ${BUILD}`};
}

/**
 * The interface must not claim an exception that `desk.js` does not apply. It has seen no conditions of presets, so a category
 * with one asks for consent. Where the conditions are not met with the presets either, `parseConfig` says which.
 */
function withLoaderBases(raw: unknown, site: unknown, report: Report): unknown {
  if (!isObject(site)) return site;
  const written = categoriesOf(raw);
  const {jurisdiction} = site;
  const withBasis = (category: UncheckedObject, index: number): UncheckedObject => {
    const applied = effectiveBasis(written[index] ?? {}, jurisdiction);
    const stated = effectiveBasis(category, jurisdiction);
    if (applied === stated || !presetUsesIn(written[index])) return category;
    const message = `Expected the conditions of "${stated}" to be written out: desk.js does not know what a preset states. Treated as "${applied}".`;
    report(unbuilt(`categories[${index}].basis`, message));
    return {...category, basis: applied};
  };
  return {
    ...site,
    categories: listOf(site['categories']).map((one, at) => (isObject(one) ? withBasis(one, at) : one)),
  };
}

function presetUsesIn(category: UncheckedObject | undefined): boolean {
  return presetNames({categories: [category]}).length > 0;
}

function categoriesOf(raw: unknown): readonly UncheckedObject[] {
  return listOf(objectOf(raw)['categories']).map(objectOf);
}
