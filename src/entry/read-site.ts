import type {Report} from '../config/problem.ts';

/** Put before the loader by `bake`: the part of the site's configuration that the loader needs. */
declare const PRIVACY_DESK_SITE: unknown;

/** The configuration as the page has it: baked in, inline (`{}` when that is not JSON), or `undefined`. Not checked here. */
export const readSite = (document: Document, report: Report): unknown => {
  if (typeof PRIVACY_DESK_SITE !== 'undefined') return PRIVACY_DESK_SITE;
  const inline = document.getElementById('privacy-desk-config');
  try {
    return inline ? JSON.parse(inline.textContent) : undefined;
  } catch (error) {
    report({code: 'config-json', path: '#privacy-desk-config', message: `${String(error)}. Ignored.`});
    return {};
  }
};
