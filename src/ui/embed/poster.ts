import type {Report} from '../../config/problem.ts';
import {tryOrUndefined} from '../../platform/pure/try-or-undefined.ts';

/**
 * The address of the picture that the page's author wants in the placeholder (`data-poster`); `undefined` when there is none.
 * It has to be on this site: another host would learn of the visit. On a `<video>`, the attribute is the parked address of the
 * vendor's own picture, which waits for consent like the film.
 */
export function posterOf(held: Element, report: Report): string | undefined {
  const address = held.matches('template,iframe') && held.getAttribute('data-poster');
  if (!address) return undefined;
  const url = tryOrUndefined(() => new URL(address, held.baseURI));
  if (url?.origin === held.ownerDocument.location.origin) return url.href;
  report({
    code: 'poster-elsewhere',
    path: address,
    message: 'Expected an address on this site. The picture is not shown: its host would learn of the visit.',
  });
  return undefined;
}
