import {presetRecords} from '../presets/all-presets.ts';
import {listedVendors} from '../rules/known-vendors.ts';
import type {Categories, InitAnswers} from './propose-site.ts';
import type {SitePages} from './site-page.ts';
import type {Snippet} from './snippets.ts';
import {wrap, wrapLine} from '../wrap.ts';
import {placeOf, wrappedForm} from './wrapped-form.ts';

/** What `privacy-desk init` has found and written. */
export interface InitReport {
  readonly answers: InitAnswers;
  readonly categories: Categories;
  readonly snippets: readonly Snippet[];
  readonly read: SitePages;
  /** The folder or the address of the pages; `undefined` when none were read. */
  readonly from: string | undefined;
  /** The file that was written. */
  readonly out: string;
  /** Addresses that were neither given nor found: `links.policy: "/privacy/"`. */
  readonly assumed: readonly string[];
}

/** The lines to print: what was read and written, what to change in the pages, and what to do next. */
export function initLines(report: InitReport): readonly string[] {
  return [
    ...[...readLines(report), ...writtenLines(report)].flatMap(wrapLine),
    // Code stays as the page has it.
    ...snippetLines(report),
    ...[
      ...noScriptLines(report),
      ...heldLines(report),
      ...unknownLines(report),
      ...tagManagerLines(report),
      ...nextLines(report),
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
  const isAnyFound = snippets.some(({preset}) => preset !== undefined);
  const unseen = presets.filter((id) => !snippets.some(({preset}) => preset === id));
  return [
    `${out} was written. ${tools}`,
    ...(assumed.length > 0
      ? [`These addresses are examples. Replace them by yours: ${assumed.join(', ')}.`]
      : []),
    ...(from !== undefined && !isAnyFound ? ['No snippet of a known tool was found in the pages.'] : []),
    ...(isAnyFound && unseen.length > 0
      ? [`In the pages, no snippet was found of: ${unseen.map(nameOf).join(', ')}.`]
      : []),
  ];
}

/** Snippets that nothing holds yet. The same snippet on several pages is shown once. */
function snippetLines({answers: {presets}, categories, snippets}: InitReport): readonly string[] {
  const open = snippets.filter(
    (snippet) =>
      snippet.heldBy === undefined && !isOnlyNoScript(snippet) && presets.includes(snippet.preset ?? ''),
  );
  const forms = new Map<string, Snippet[]>();
  for (const snippet of open) {
    const service = snippet.preset ?? '';
    const form = wrappedForm(snippet, {category: categories.ofPreset.get(service) ?? '', service}).join('\n');
    forms.set(form, [...(forms.get(form) ?? []), snippet]);
  }
  if (forms.size === 0) return [];
  const title =
    'Put these snippets of your pages into templates. What is in a template does not run before the visitor consents.';
  return ['', ...wrap(title), ...[...forms].flatMap(([form, places]) => formLines(form, places))];
}

/** How many places of the same snippet are named. */
const MAX_PLACES = 4;

function formLines(form: string, places: readonly Snippet[]): readonly string[] {
  const [first, ...others] = places;
  if (!first) return [];
  const {line, endLine} = placeOf(first);
  const more = others.length - MAX_PLACES;
  const same = others.slice(0, MAX_PLACES).map(whereIs).join(', ');
  return [
    '',
    `${whereIs(first)}: ${nameOf(first.preset ?? '')}${endLine > line ? ` (lines ${line} to ${endLine})` : ''}`,
    ...(same ? [`  The same in ${same}${more > 0 ? ` and ${more} more` : ''}.`] : []),
    ...shortened(form.split('\n')).map((text) => `    ${text}`),
  ];
}

/** A template is shown whole, unless it is long. */
const MAX_LINES = 16;

function shortened(lines: readonly string[]): readonly string[] {
  if (lines.length <= MAX_LINES) return lines;
  return [...lines.slice(0, 8), `  … (${lines.length - 14} more lines of the snippet)`, ...lines.slice(-6)];
}

/** A browser without scripts shows what is in it, and cannot be asked. */
function noScriptLines({snippets}: InitReport): readonly string[] {
  const alone = snippets.filter((snippet) => snippet.heldBy === undefined && isOnlyNoScript(snippet));
  if (alone.length === 0) return [];
  return [
    '',
    'Remove these <noscript> elements. They are for visitors without scripts, who cannot be asked for consent.',
    ...alone.map(
      (snippet) =>
        `  ${whereIs(snippet)}: ${snippet.preset === undefined ? (snippet.host ?? '') : nameOf(snippet.preset)}`,
    ),
  ];
}

function heldLines({snippets}: InitReport): readonly string[] {
  const held = snippets.filter(({heldBy}) => heldBy !== undefined);
  if (held.length === 0) return [];
  const lines = held.map(
    (snippet) =>
      `  ${whereIs(snippet)}: ${nameOf(snippet.preset ?? snippet.host ?? '')}, with consent to "${snippet.heldBy ?? ''}"`,
  );
  return ['', 'These wait for consent already:', ...new Set(lines)];
}

/** Other hosts. A host that only delivers files may need no consent: that is for the site to find out. */
function unknownLines({snippets}: InitReport): readonly string[] {
  const unknown = snippets.filter(({preset, heldBy}) => preset === undefined && heldBy === undefined);
  const hosts = [...new Set(unknown.flatMap(({host}) => host ?? []))];
  if (hosts.length === 0) return [];
  return [
    '',
    'No preset is known for these hosts. Find out what they store in the browser and what they learn. If they need consent, write them as services, and wrap their snippets in the same way: docs/configuration.md.',
    ...hosts.map((host) => {
      const [first, ...others] = unknown.filter((snippet) => snippet.host === host);
      const vendor = listedVendors.find(({hosts: known}) =>
        known.some((one) => `.${host}`.endsWith(`.${one}`)),
      );
      return `  ${host}${vendor ? ` (${vendor.name})` : ''}: ${first ? whereIs(first) : ''}${others.length > 0 ? ` and ${others.length} more` : ''}`;
    }),
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

function nextLines({answers: {cookies, languages}, from, out}: InitReport): readonly string[] {
  const isFolder = from !== undefined && !/^https?:/i.test(from);
  const folder = `${isFolder ? from.replace(/[\\/]+$/, '') : 'public'}/privacy`;
  const other = languages[1];
  return [
    '',
    'Put this first in <head> of every page:',
    '    <script src="/privacy/desk.js"></script>',
    'and a link to the settings on every page, such as:',
    '    <a href="#privacy-desk">Cookie settings</a>',
    `The list of cookies is a page at ${cookies} with these two lines:`,
    '    <privacy-cookies></privacy-cookies>',
    '    <script type="module" src="/privacy/desk-cookies.js"></script>',
    ...(other === undefined
      ? []
      : [
          `Pages in "${other}" have addresses of their own? Add them: "texts": {"${other}": {"links.policy": "/${other}/…"}}.`,
        ]),
    'Then build the files:',
    `    npx privacy-desk build ${out} --out ${folder}`,
  ];
}

function isOnlyNoScript({elements}: Snippet): boolean {
  return elements.every(({tag}) => tag === 'noscript');
}

function whereIs(snippet: Snippet): string {
  return `${snippet.page.name}:${placeOf(snippet).line}`;
}

function nameOf(preset: string): string {
  return presetRecords.find(({id}) => id === preset)?.name ?? preset;
}
