import {categoryOf} from '../../consent/category-of.ts';

/** What is held, as far as the words of its placeholder depend on it: a film is played, everything else is shown. */
export type EmbedKind = (typeof embedKinds)[number];

export const embedKinds = ['film', 'map', 'form', 'other'] as const;

/** Elements that play something, or may. */
const PLAYER = 'iframe,video,audio,object,embed';

/** Built-in categories that are not for films. A frame in one of them is shown: a donation form, a chat. */
const NOT_FOR_FILMS = ['functional', 'analytics', 'marketing'];

/** The address of a map: a host name has a part that ends in "map" or "maps" (`www.openstreetmap.org`), or it is a part of the path. */
const MAP = /^[^?#]*(?:maps?\.|\/maps?(?:[/?#]|$))/i;

/**
 * What is held. The page's author may say so (`data-embed="map"`). Otherwise markup with a form is a form, a frame with the address of
 * a map is a map, and any other player is a film.
 */
export function embedKind(held: Element, keys: readonly string[]): EmbedKind {
  const named = namedKind(held);
  if (named) return named;
  const {content} = held as Partial<HTMLTemplateElement>;
  if (hasForm(held)) return 'form';
  const players = [held, ...(content ?? held).querySelectorAll(PLAYER)].filter((one) => one.matches(PLAYER));
  if (players.some(hasMapAddress)) return 'map';
  const isForFilms = keys.some((key) => !NOT_FOR_FILMS.includes(categoryOf(key)));
  return players.length && isForFilms ? 'film' : 'other';
}

/**
 * Whether the placeholder is as large as its own text. `data-embed` says so, unless it says what is held. A form without the style
 * sheets of its vendor is too small for the text, and so is measured for nothing.
 */
export function hasSizeOfText(held: Element): boolean {
  return hasForm(held) || (held.hasAttribute('data-embed') && !namedKind(held));
}

function hasForm(held: Element): boolean {
  return !!((held as Partial<HTMLTemplateElement>).content ?? held).querySelector('form');
}

function namedKind(held: Element): EmbedKind | undefined {
  return embedKinds.find((kind) => kind === held.getAttribute('data-embed'));
}

function hasMapAddress(player: Element): boolean {
  return MAP.test(player.getAttribute('data-src') ?? player.getAttribute('src') ?? '');
}
