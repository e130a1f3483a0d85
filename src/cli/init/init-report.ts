import {hasUndecidedAdSignals} from './category-signals.ts';
import {deniesAdverts} from './ad-denial.ts';
import {makerLines} from './maker-report.ts';
import type {Categories, InitAnswers} from './propose-site.ts';
import type {SitePages} from './site-page.ts';
import type {Snippet} from './snippets.ts';
import {wrapLine} from '../wrap.ts';
import {nextLines} from './next-steps.ts';
import {nameOf} from './preset-name.ts';
import {heldLines, noScriptLines, snippetLines, unknownLines} from './snippet-report.ts';

/** What `privacy-desk init` has found and written. */
export interface InitReport {
  readonly answers: InitAnswers;
  readonly categories: Categories;
  readonly snippets: readonly Snippet[];
  readonly read: SitePages;
  /** The folder or the address of the pages; `undefined` when none were read. */
  readonly from: string | undefined;
  /** The file that was written; `undefined` when only the pages were looked at. */
  readonly out: string | undefined;
  /** Addresses that were neither given nor found: `links.policy: "/privacy-policy/"`. */
  readonly assumed: readonly string[];
}

/** The lines to print: what was read and written, what to change in the pages, and what to do next. */
export function initLines(report: InitReport): readonly string[] {
  return [
    ...[...readLines(report), ...writtenLines(report)].flatMap(wrapLine),
    // Code stays as the page has it.
    ...snippetLines(report),
    ...[
      ...makerLines(report),
      ...noScriptLines(report),
      ...heldLines(report),
      ...unknownLines(report),
      ...tagManagerLines(report),
      ...nextLines(report),
      ...adSignalLines(report),
    ].flatMap(wrapLine),
  ];
}

function readLines({read: {pages, unread}, from}: InitReport): readonly string[] {
  if (from === undefined) return [];
  const found =
    pages.length === 0
      ? 'No pages were found'
      : `${pages.length} ${pages.length === 1 ? 'page was' : 'pages were'} read`;
  return [`${from}: ${found}.`, ...unread.map((line) => `  ${line}`)];
}

function writtenLines({answers: {presets}, snippets, from, out, assumed}: InitReport): readonly string[] {
  const named = presets.map(nameOf);
  const tools = named.length > 0 ? `It names ${named.join(', ')}.` : 'It names no tools.';
  const found = named.length > 0 ? `The pages use ${named.join(', ')}.` : '';
  const isAnyFound = snippets.some(({preset}) => preset !== undefined);
  const unseen = presets.filter((id) => !snippets.some(({preset}) => preset === id));
  return [
    out === undefined ? `Nothing was written. ${found}` : `${out} was written. ${tools}`,
    ...(out !== undefined && assumed.length > 0
      ? [`These addresses are examples. Replace them by yours: ${assumed.join(', ')}.`]
      : []),
    ...(from !== undefined && !isAnyFound ? ['No snippet of a known tool was found in the pages.'] : []),
    ...(isAnyFound && unseen.length > 0
      ? [`In the pages, no snippet was found of: ${unseen.map(nameOf).join(', ')}.`]
      : []),
  ];
}

/** The container decides what runs, and the pages do not show it. */
function tagManagerLines({answers: {presets}}: InitReport): readonly string[] {
  if (!presets.includes('google-tag-manager')) return [];
  return [
    '',
    'Google Tag Manager loads other tools, which your pages do not show. Open your container, and name each tool in it as a service of its own: "privacy-desk presets" lists names. Once Tag Manager runs, Privacy Desk does not hold what it loads. Give each of its tags the consent check that fits in Tag Manager: docs/presets.md.',
  ];
}

/** Without a category for adverts, no answer of a visitor denies them to Google's tags. */
function adSignalLines({
  answers: {presets},
  categories: {ofPreset},
  snippets,
  read,
}: InitReport): readonly string[] {
  if (!hasUndecidedAdSignals(presets, [...ofPreset.values()])) return [];
  if (deniesAdverts(read.pages, snippets)) return [];
  return [
    '',
    "Google's tags can also use what they learn for adverts, and no category of yours asks about that. Put this after the tag of desk.js, so that they do not:",
    '    <script>',
    "      gtag('consent', 'default', {",
    "        ad_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied',",
    '      });',
    '    </script>',
  ];
}
