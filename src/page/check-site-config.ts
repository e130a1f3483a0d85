import {parseConfig} from '../config/parse.ts';
import type {Report} from '../config/problem.ts';
import type {SiteConfig} from '../config/types.ts';
import type {Parts} from '../contract/parts.ts';

/** Where a configuration names a preset: `parseConfig` expects a service, and reports the place. */
const PRESET = /services\[\d+](\.preset)?$/;

/**
 * Checks an inline configuration, and reports its problems. A configuration that is built into the bundles was checked when it
 * was built. Most name no preset, so the code for presets is a file of its own.
 */
export async function checkSiteConfig(rawConfig: unknown, report: Report): Promise<SiteConfig> {
  let parsed = parseConfig(rawConfig);
  if (parsed.problems.some(({path}) => PRESET.test(path))) {
    const file = new URL('presets.js', import.meta.url).href;
    try {
      const {expandPagePresets} = (await import(file)) as Parts['presets.js'];
      parsed = parseConfig(await expandPagePresets(rawConfig, report));
    } catch {
      report({code: 'ui-unreachable', path: file, message: 'This file did not load.'});
    }
  }
  parsed.problems.forEach(report);
  return parsed.config;
}
