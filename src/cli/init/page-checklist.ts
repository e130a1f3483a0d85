import {allElements, elementsOf, type PageElement} from './page-elements.ts';
import type {SitePage} from './site-page.ts';

/** Which pages lack what every page needs, by name. */
export interface PageChecklist {
  /** How many whole pages there are. A part of a page, such as a footer that a generator inserts, needs neither. */
  readonly count: number;
  readonly withoutTag: readonly string[];
  readonly withoutLink: readonly string[];
  /** Whether one of them is a list of cookies. */
  readonly hasList: boolean;
}

/** Looks for the tag of `desk.js` and the link to the settings on each page. */
export function checkPages(pages: readonly SitePage[]): PageChecklist {
  const whole = pages
    .filter(({html}) => /<(!doctype|html|head)\b/i.test(html))
    .map(({name, html}) => ({name, elements: allElements(elementsOf(html))}));
  const lacking = (isMeant: (element: PageElement) => boolean): readonly string[] =>
    whole.flatMap(({name, elements}) => (elements.some(isMeant) ? [] : [name]));
  return {
    count: whole.length,
    withoutTag: lacking(isTag),
    withoutLink: lacking(isSettingsLink),
    hasList: whole.some(({elements}) => elements.some(({tag}) => tag === 'privacy-cookies')),
  };
}

function isTag({tag, attributes}: PageElement): boolean {
  return tag === 'script' && /(^|\/)desk\.js(?=[?#]|$)/.test(attributes.get('src') ?? '');
}

function isSettingsLink({tag, attributes}: PageElement): boolean {
  return tag === 'a' && /#privacy-desk(\/|$)/.test(attributes.get('href') ?? '');
}
