import type {SitePage} from './site-page.ts';

/** The framework or system that writes a page. Its pages are changed in its code, and not in their HTML. */
export interface PageMaker {
  readonly name: string;
  /** The document that says how. */
  readonly guide: string;
  /** Whether it takes the HTML over in the browser, and a template written by hand would not survive that. */
  readonly isFramework: boolean;
}

/** Text that only the pages of each one contain. The first that fits counts. */
const makers: readonly (readonly [mark: RegExp, maker: PageMaker])[] = [
  [/__next_f|\/_next\//, framework('Next.js', 'next')],
  [/\/_nuxt\//, framework('Nuxt', 'nuxt')],
  [/__sveltekit|\/_app\/immutable\//, framework('SvelteKit', 'sveltekit')],
  [/<astro-island/, framework('Astro', 'astro')],
  [/ng-version=/, framework('Angular', 'angular')],
  [/\/wp-(content|includes)\//, {name: 'WordPress', guide: 'docs/recipes/wordpress.md', isFramework: false}],
];

/** Names in the scripts with which frameworks hand the content of a page to the browser. */
const FRAMEWORK_CODE = /__next_f|__NEXT_DATA__|__NUXT(_DATA)?__|__sveltekit|\bself\.Astro\b/;

/** The maker of the page; `undefined` when its HTML does not show it. */
export function makerOf({html}: SitePage): PageMaker | undefined {
  return makers.find(([mark]) => mark.test(html))?.[1];
}

/** Whether a script is a part of a framework. It repeats the content of the page, snippets included, and runs none of it. */
export function isFrameworkCode(code: string): boolean {
  return FRAMEWORK_CODE.test(code);
}

function framework(name: string, anchor: string): PageMaker {
  return {name, guide: `docs/frameworks.md#${anchor}`, isFramework: true};
}
