import {isObject, type UncheckedObject} from '../../../src/config/unchecked.ts';
import {type Draft, type Look, lookIn} from './draft.ts';

/** The file in the folder that has everything from the page: the configuration, and the colours, which a `site.json` cannot have. */
export const SETTINGS_FILE = 'configurator-settings.json';

/** The result of reading a file. `look` is `undefined` when the file has none. */
export interface OpenedSettings {
  readonly site: UncheckedObject;
  readonly look: Look | undefined;
}

/** The text of the file. */
export function settingsText({site, light, dark}: Draft): string {
  return `${JSON.stringify({site, look: {light, dark}}, null, 2)}\n`;
}

/** The settings in an object: in a `site.json`, `site` is a text, and there is no look. */
export function settingsIn(read: UncheckedObject): OpenedSettings {
  const {site, look} = read;
  return isObject(site) ? {site, look: lookIn(look)} : {site: read, look: undefined};
}
