/**
 * The address of one page of the site as another page links to it: `../messages/` from `theming/`. Every link is relative, so that
 * the site works in any folder of any host. Both are addresses below the site, without a slash at the start.
 */
export function relativeAddress(from: string, to: string): string {
  const depth = from.split('/').length - 1;
  return '../'.repeat(depth) + to || './';
}
