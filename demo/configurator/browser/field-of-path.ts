import {knownPresets} from '../../../src/cli/presets/site-presets.ts';
import {listOf, objectOf, type UncheckedObject} from '../../../src/config/unchecked.ts';
import {fieldName, toolFieldNames} from './field-names.ts';
import {type Tool, toolsOf} from './tools.ts';

/** A field of the page, for what a path of the configuration names. */
export interface NamedField {
  /** The id of the element. */
  readonly id: string;
  /** Its name for people: "YouTube, who provides it". */
  readonly name: string;
}

/** The field for a path such as `categories[1].services[0].provider`; `undefined` when the page has none. */
export function fieldOfPath(site: UncheckedObject, path: string): NamedField | undefined {
  const [, category, rest = ''] = /^categories\[(\d+)\](.*)$/.exec(path) ?? [];
  if (category !== undefined)
    return toolField(site, Number(category), rest) ?? categoryField(site, Number(category));
  const name = fieldName(path);
  const [, service] = /^texts\.(?:en|cy)\.service\.(.+)\.purpose$/.exec(path) ?? [];
  const [, language = ''] = /^texts\.(en|cy)\./.exec(path) ?? [];
  if (name === undefined) return undefined;
  return {id: service === undefined ? path : `${service}-purpose-${language}`, name};
}

function toolField(site: UncheckedObject, category: number, rest: string): NamedField | undefined {
  const [, place, key = '', item] = /^\.services\[(\d+)\](?:\.(\w+))?(?:\[(\d+)\])?/.exec(rest) ?? [];
  const tool = toolsOf(site).find((one) => one.path === `categories[${category}].services[${place ?? ''}]`);
  if (!tool) return undefined;
  const name = toolName(tool);
  if (!(key in toolFieldNames)) return {id: `${tool.id}-summary`, name};
  const label = toolFieldNames[key as keyof typeof toolFieldNames];
  return {
    id: item === undefined ? `${tool.id}-${key}` : `${tool.id}-stores-${item}-name`,
    name: `${name}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
  };
}

function categoryField(site: UncheckedObject, place: number): NamedField {
  const id = String(objectOf(listOf(site['categories'])[place])['id']);
  return {id: `category-${id}`, name: fieldName(`texts.en.category.${id}.title`) ?? id};
}

/** The name of a tool for people. */
export function toolName({preset, facts}: Tool): string {
  const own = facts['name'];
  const known = knownPresets.get(preset ?? '')?.name;
  return typeof own === 'string' && own !== '' ? own : (known ?? 'A tool without a name');
}
