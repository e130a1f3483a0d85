import MarkdownIt from 'markdown-it';
import type {SourceDocument} from './documents.ts';
import {textOf} from './headings.ts';
import type {Links} from './links.ts';

/** A link of the navigation. */
export interface NavigationLink {
  readonly title: string;
  /** Below the site. */
  readonly address: string;
}

/** What one person comes for. */
export interface NavigationGroup {
  /** Such as "I use WordPress". */
  readonly title: string;
  readonly links: readonly NavigationLink[];
}

/** Where a recipe belongs that the index does not name: by words in its name. Other recipes are for every site. */
const GROUP_OF_RECIPE: readonly (readonly [name: RegExp, group: RegExp])[] = [
  [/wordpress/, /WordPress/],
  [/next|nuxt|react|vue|svelte|angular|astro|remix/, /framework/],
  [/^/, /static/],
];

/**
 * The navigation of the site: the sections and lists of `docs/README.md`, which says what each person needs, and the recipes that
 * it does not name.
 */
export function readNavigation(
  documents: readonly SourceDocument[],
  links: Links,
): readonly NavigationGroup[] {
  const index = documents.find(({address}) => address === '');
  if (!index) throw new Error('docs/README.md is missing.');
  const groups = groupsIn(index, links);
  const named = new Set(groups.flatMap((group) => group.links.map(({address}) => address)));
  const recipes = documents.filter(({address}) => address.startsWith('recipes/') && !named.has(address));
  return groups.map((group) => ({
    ...group,
    links: [...group.links, ...recipes.filter(({address}) => groupFor(address).test(group.title))],
  }));
}

function groupFor(address: string): RegExp {
  const name = address.replace(/^recipes\//, '');
  return GROUP_OF_RECIPE.find(([pattern]) => pattern.test(name))?.[1] ?? /static/;
}

/** The headings of the second level, and the first link of each item below them. */
function groupsIn(index: SourceDocument, links: Links): readonly NavigationGroup[] {
  const groups: {title: string; links: NavigationLink[]}[] = [];
  const tokens = new MarkdownIt({html: true}).parse(index.markdown, {});
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'heading_open' && token.tag === 'h2')
      groups.push({title: textOf(tokens[at + 1]), links: []});
    if (token.type !== 'list_item_open') continue;
    const inline = tokens.slice(at).find(({type}) => type === 'inline');
    const from = inline?.children?.findIndex(({type}) => type === 'link_open') ?? -1;
    const link = inline?.children?.[from];
    if (!inline?.children || !link) continue;
    const end = inline.children.findIndex(({type}) => type === 'link_close');
    const title = inline.children
      .slice(from + 1, end)
      .map(({content}) => content)
      .join('');
    const target = links.resolve(index, String(link.attrGet('href')));
    // From the first page, relative addresses are those below the site.
    if ('href' in target && !/^[a-z]+:/.test(target.href))
      groups.at(-1)?.links.push({title, address: target.href.replace(/^\.\//, '')});
  }
  return groups;
}
