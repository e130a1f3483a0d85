import type {Problem} from '../../config/problem.ts';
import type {SiteConfig} from '../../config/types.ts';
import type {} from '../../contract/public-api.ts';

/**
 * Reports automatic blocking that is configured and has no tag, with the tag to paste. `besideUrl` is the address of a file in
 * the folder of `desk-autoblock.js`.
 */
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
