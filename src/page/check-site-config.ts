import {parseConfig} from '../config/parse.ts';
import type {Problem, Report} from '../config/problem.ts';
import type {SiteConfig} from '../config/types.ts';
import type {} from '../contract/public-api.ts';

/**
 * Checks an inline configuration, and reports its problems and an absent `desk-autoblock.js`. A configuration that is built
 * into the bundles was checked when it was built.
 */
export function checkSiteConfig(document: Document, rawConfig: unknown, report: Report): SiteConfig {
  const {config, problems} = parseConfig(rawConfig);
  [...problems, ...missingAutoBlock(document, config, import.meta.url)].forEach((problem) => report(problem));
  return config;
}

/** `besideUrl`: address of a file in the folder of `desk-autoblock.js`. */
export function missingAutoBlock(
  {defaultView, location}: Document,
  {autoBlock}: SiteConfig,
  besideUrl: string,
): readonly Problem[] {
  if (!autoBlock || defaultView?.privacyDeskAutoBlock) return [];
  const {href, origin, pathname} = new URL('desk-autoblock.js', besideUrl);
  const src = origin === location.origin ? pathname : href;
  const message = `Expected before desk.js: <script src="${src}"></script>. Nothing is blocked automatically.`;
  return [{code: 'autoblock-missing', path: href, message}];
}
