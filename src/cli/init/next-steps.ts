import {checkPages} from './page-checklist.ts';
import {makerOf, type PageMaker} from './page-maker.ts';
import type {InitAnswers} from './propose-site.ts';
import type {SitePages} from './site-page.ts';

/** The facts that the next steps depend on. */
interface KnownSite {
  readonly answers: Pick<InitAnswers, 'policy' | 'cookies' | 'languages'>;
  readonly read: SitePages;
  readonly from: string | undefined;
  /** The file that was written; `undefined` when only the pages were looked at. */
  readonly out: string | undefined;
}

/** The lines about what every page needs, and about the build. What the pages have already is not asked for again. */
export function nextLines(site: KnownSite): readonly string[] {
  const {answers, read, from, out} = site;
  const {count, withoutTag, withoutLink, hasList} = checkPages(read.pages);
  const folder = folderName(answers);
  const makers = read.pages.map((page) => ({name: page.name, maker: makerOf(page)}));
  const lacking = makers.filter(({name}) => withoutTag.includes(name));
  const concerned = lacking.length > 0 ? lacking : makers;
  const tagMaker = concerned.every(({maker}) => maker) ? concerned[0]?.maker : undefined;
  const isFramework = makers.some(({maker}) => maker?.isFramework);
  return [
    ...stepLines(count, withoutTag, tagStep(tagMaker, folder)),
    ...stepLines(count, withoutLink, {
      all: 'Put a link to the settings on every page, such as:',
      some: 'These pages do not have a link to the settings, such as:',
      none: 'Every page has a link to the settings.',
      code: ['    <a href="#privacy-desk">Cookie settings</a>'],
    }),
    ...(hasList ? [] : listLines(answers.cookies, folder, isFramework)),
    ...(out === undefined ? [] : [...languageLines(answers), ...buildLine(out, from, folder)]),
  ];
}

/** The words of a step: for all pages, for those that are named after it, and for none. */
interface Step {
  readonly all: string;
  readonly some: string;
  readonly none: string;
  /** The lines to paste. */
  readonly code: readonly string[];
}

/** How many pages are named. */
const MAX_NAMES = 10;

function stepLines(
  count: number,
  lacking: readonly string[],
  {all, some, none, code}: Step,
): readonly string[] {
  if (count > 0 && lacking.length === 0) return ['', none];
  if (lacking.length === count) return ['', all, ...code];
  const more = lacking.length - MAX_NAMES;
  return [
    '',
    some,
    ...code,
    ...lacking.slice(0, MAX_NAMES).map((name) => `  ${name}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

function tagStep(maker: PageMaker | undefined, folder: string): Step {
  const none = 'Every page has the tag of desk.js.';
  const code = [`    <script src="/${folder}/desk.js"></script>`];
  if (maker && !maker.isFramework)
    return {
      all: `Let the PHP file of ${maker.guide} print the tag on every page.`,
      some: `These pages do not have the tag, which the PHP file of ${maker.guide} prints:`,
      none,
      code: [],
    };
  const where = maker ? `, where ${maker.guide} puts it` : '';
  return {
    all: `Put this first in <head> of every page${where}:`,
    some: `These pages do not have the tag, which has to be first in <head>${where}:`,
    none,
    code,
  };
}

function listLines(cookies: string, folder: string, isFramework: boolean): readonly string[] {
  // After a navigation in the browser, React never runs a script that it has created without `async`.
  const start = isFramework ? '<script async' : '<script';
  return [
    '',
    `The list of cookies is a page at ${cookies} with these two lines:`,
    '    <privacy-cookies></privacy-cookies>',
    `    ${start} type="module" src="/${folder}/desk-cookies.js"></script>`,
  ];
}

function languageLines({languages: [, other]}: KnownSite['answers']): readonly string[] {
  if (other === undefined) return [];
  return [
    '',
    `Pages in "${other}" have addresses of their own? Add them: "texts": {"${other}": {"links.policy": "/${other}/…"}}.`,
  ];
}

function buildLine(out: string, from: string | undefined, folder: string): readonly string[] {
  const isFolder = from !== undefined && !/^https?:/i.test(from);
  const site = isFolder ? from.replace(/[\\/]+$/, '') : 'public';
  return ['', 'Then build the files:', `    npx privacy-desk build ${out} --out ${site}/${folder}`];
}

/** The folder to build into: not one that pages of the site have their addresses in. */
function folderName({policy, cookies}: KnownSite['answers']): string {
  return [policy, cookies].some((path) => /^\/privacy(?=[/?#]|$)/.test(path)) ? 'privacy-desk' : 'privacy';
}
