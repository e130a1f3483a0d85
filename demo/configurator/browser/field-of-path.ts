import {knownPresets} from '../../../src/cli/presets/site-presets.ts';
import {listOf, objectOf, type UncheckedObject} from '../../../src/config/unchecked.ts';
import {type Tool, toolsOf} from './tools.ts';

/** A field of the page, for what a path of the configuration names. */
export interface NamedField {
  /** The id of the element. */
  readonly id: string;
  /** Its name for people: "YouTube, provider". */
  readonly name: string;
}

/** The field for a path such as `categories[1].services[0].provider`; `undefined` when the page has none. */
export function fieldOfPath(site: UncheckedObject, path: string): NamedField | undefined {
  const [, category, service, key] =
    /^categories\[(\d+)\](?:\.services\[(\d+)\](?:\.(\w+))?)?/.exec(path) ?? [];
  if (category !== undefined) {
    const tool = toolAt(site, Number(category), Number(service));
    if (tool) return {id: `${tool.id}-${FIELDS.includes(key ?? '') ? key : 'name'}`, name: nameOf(tool, key)};
    return {
      id: 'your-tools',
      name: `Category ${String(objectOf(listOf(site['categories'])[Number(category)])['id'])}`,
    };
  }
  if (!/^(organisation\.(name|contact|email)|links\.\w+|notice\.version|texts\.(en|cy)\.)/.test(path))
    return undefined;
  return {id: path, name: path.startsWith('texts.') ? path : path.replace('.', ', ')};
}

/** Facts of a tool that have a field. */
const FIELDS: readonly string[] = ['name', 'provider', 'purpose', 'role', 'policyUrl'];

function toolAt(site: UncheckedObject, category: number, service: number): Tool | undefined {
  const one = objectOf(listOf(site['categories'])[category]);
  const [tool] = toolsOf({categories: [{...one, services: [listOf(one['services'])[service]]}]});
  return tool;
}

function nameOf({id, preset, facts}: Tool, key: string | undefined): string {
  const own = facts['name'];
  const name = typeof own === 'string' ? own : (knownPresets.get(preset ?? '')?.name ?? id);
  return key === undefined ? name : `${name}, ${key}`;
}
