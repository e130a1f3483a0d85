import type {Report} from '../config/problem.ts';

/** `privacy-desk build` declares it before the bundle: the part of the site's configuration that the bundle reads. */
declare const PRIVACY_DESK_SITE: unknown;

/** Whether the bundle has a configuration built in, which was checked when it was built. */
export const isConfigBuiltIn = typeof PRIVACY_DESK_SITE !== 'undefined';

/**
 * The configuration as found, unchecked: built into the bundle, or inline in the page (`{}` when that is not JSON);
 * `undefined` when there is none.
 */
export function readPageConfig(document: Document, report?: Report): unknown {
  if (isConfigBuiltIn) return PRIVACY_DESK_SITE;
  const inline = document.getElementById('privacy-desk-config');
  try {
    return inline ? JSON.parse(inline.textContent) : undefined;
  } catch (error) {
    report?.({
      code: 'config-json',
      path: '#privacy-desk-config',
      message: `Expected JSON; ${String(error)}. Defaults are used.`,
    });
    return {};
  }
}
