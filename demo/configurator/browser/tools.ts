import type {Preset} from '../../../src/config/presets.ts';
import {isObject, listOf, objectOf, type UncheckedObject} from '../../../src/config/unchecked.ts';

/** A service of the configuration as it is written: the name of a preset, or an object. */
export interface Tool {
  /** Its id, or the name of its preset. */
  readonly id: string;
  /** Where it is in the configuration: `categories[1].services[0]`. */
  readonly path: string;
  readonly category: string;
  /** `undefined` for a tool that the site describes itself. */
  readonly preset: string | undefined;
  /** The facts that the site states itself. */
  readonly facts: UncheckedObject;
}

/** Categories that have texts of their own, in the order in which they are shown. */
export const builtInCategories = ['necessary', 'functional', 'analytics', 'media', 'marketing'] as const;

/** Every tool of a configuration. */
export function toolsOf(site: UncheckedObject): readonly Tool[] {
  return listOf(site['categories']).flatMap((category, index) =>
    listOf(objectOf(category)['services']).flatMap((entry, place) =>
      toolFrom(entry, String(objectOf(category)['id']), `categories[${index}].services[${place}]`),
    ),
  );
}

function toolFrom(entry: unknown, category = '', path = ''): readonly Tool[] {
  if (typeof entry === 'string') return [{id: entry, path, category, preset: entry, facts: {}}];
  if (!isObject(entry)) return [];
  const {preset, ...facts} = entry;
  const name = typeof preset === 'string' ? preset : undefined;
  const id = typeof facts['id'] === 'string' ? facts['id'] : (name ?? '');
  return [{id, path, category, preset: name, facts}];
}

/** The ids of the categories of a configuration. */
export function categoryIds(site: UncheckedObject): readonly string[] {
  return listOf(site['categories']).map((category) => String(objectOf(category)['id']));
}

/** The configuration with a preset in the category that it usually belongs to. */
export function withPreset(site: UncheckedObject, {id, category}: Preset): UncheckedObject {
  return withEntry(site, category, id);
}

/** The configuration with a tool of the site's own, which has an id that no other has. What it keeps is not stated yet. */
export function withOwnTool(site: UncheckedObject, category: string): UncheckedObject {
  const taken = new Set(toolsOf(site).map(({id}) => id));
  let number = 1;
  while (taken.has(`tool-${number}`)) number += 1;
  return withEntry(site, category, {id: `tool-${number}`});
}

/** The configuration without a tool. A category that is left with nothing but its id is removed too. */
export function withoutTool(site: UncheckedObject, id: string): UncheckedObject {
  return mapCategories(site, (category) => {
    const services = listOf(category['services']);
    const kept = services.filter((entry) => toolFrom(entry)[0]?.id !== id);
    if (kept.length === services.length) return category;
    if (kept.length > 0) return {...category, services: kept};
    const rest = Object.fromEntries(Object.entries(category).filter(([key]) => key !== 'services'));
    return Object.keys(rest).length > 1 || rest['id'] === 'necessary' ? rest : undefined;
  });
}

/** The configuration with a tool in another category. */
export function withToolIn(site: UncheckedObject, tool: Tool, category: string): UncheckedObject {
  return withEntry(withoutTool(site, tool.id), category, entryOf(tool.preset, tool.facts));
}

/** The configuration with another fact about a tool; '' and `undefined` leave the fact to the preset. */
export function withFact(site: UncheckedObject, tool: Tool, key: string, value: unknown): UncheckedObject {
  const others = Object.entries(tool.facts).filter(([name]) => name !== key);
  const facts = Object.fromEntries(value === '' || value === undefined ? others : [...others, [key, value]]);
  return mapCategories(site, (category) => {
    if (category['id'] !== tool.category) return category;
    const services = listOf(category['services']).map((entry) =>
      toolFrom(entry)[0]?.id === tool.id ? entryOf(tool.preset, facts) : entry,
    );
    return {...category, services};
  });
}

/** The configuration with or without a category. A category takes its tools with it. */
export function withCategory(site: UncheckedObject, id: string, isOn: boolean): UncheckedObject {
  const others = listOf(site['categories']).filter((category) => objectOf(category)['id'] !== id);
  return {...site, categories: isOn ? inOrder([...others, {id}]) : others};
}

function entryOf(preset: string | undefined, facts: UncheckedObject): unknown {
  if (preset === undefined) return facts;
  return Object.keys(facts).length === 0 ? preset : {preset, ...facts};
}

function withEntry(site: UncheckedObject, category: string, entry: unknown): UncheckedObject {
  const whole = categoryIds(site).includes(category) ? site : withCategory(site, category, true);
  return mapCategories(whole, (one) =>
    one['id'] === category ? {...one, services: [...listOf(one['services']), entry]} : one,
  );
}

function mapCategories(
  site: UncheckedObject,
  change: (category: UncheckedObject) => UncheckedObject | undefined,
): UncheckedObject {
  const categories = listOf(site['categories']).flatMap((category) =>
    isObject(category) ? (change(category) ?? []) : category,
  );
  return {...site, categories};
}

/** Built-in categories in their order, then the site's own as they are. */
function inOrder(categories: readonly unknown[]): readonly unknown[] {
  const rank = (category: unknown): number => {
    const place = builtInCategories.findIndex((id) => id === objectOf(category)['id']);
    return place < 0 ? builtInCategories.length : place;
  };
  return categories.toSorted((one, other) => rank(one) - rank(other));
}
