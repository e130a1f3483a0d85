import {makerOf, type PageMaker} from './page-maker.ts';
import {nameOf} from './preset-name.ts';
import type {SitePages} from './site-page.ts';
import type {Snippet} from './snippets.ts';

/** The pages, and what was found in them. */
interface FoundSnippets {
  readonly read: SitePages;
  readonly snippets: readonly Snippet[];
}

/** The advice for pages that a framework or WordPress writes: their snippets are held in its code. */
export function makerLines({read: {pages}, snippets}: FoundSnippets): readonly string[] {
  const makers = new Set(pages.flatMap((page) => makerOf(page) ?? []));
  return [...makers].flatMap((maker) => {
    const open = snippets.filter(({page, heldBy}) => heldBy === undefined && makerOf(page) === maker);
    const found = new Set(open.flatMap(({preset}) => (preset === undefined ? [] : nameOf(preset))));
    const names = pages.flatMap((page) => (makerOf(page) === maker ? page.name : []));
    return ['', adviceFor(maker), ...foundLine([...found]), ...nameLines(names)];
  });
}

function adviceFor({name, guide, isFramework}: PageMaker): string {
  return isFramework
    ? `These pages are made by ${name}. Do not wrap their snippets by hand: see ${guide}. The tag of desk.js belongs there too, and on the page with the list of cookies, <script async type="module" …>.`
    : `These pages are made by ${name}. Do not wrap their embeds or paste the tag by hand: see ${guide}. Its PHP file, docs/recipes/privacy-desk.php, prints the tag and holds embeds.`;
}

function foundLine(found: readonly string[]): readonly string[] {
  return found.length > 0 ? [`What does not wait for consent in them yet: ${found.join(', ')}.`] : [];
}

/** How many pages are named. */
const MAX_NAMED = 4;

function nameLines(names: readonly string[]): readonly string[] {
  const more = names.length - MAX_NAMED;
  return [
    ...names.slice(0, MAX_NAMED).map((name) => `  ${name}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}
