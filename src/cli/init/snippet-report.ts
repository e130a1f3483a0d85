import {presetRecords} from '../presets/all-presets.ts';
import {listedVendors} from '../rules/known-vendors.ts';
import {wrap} from '../wrap.ts';
import {allElements} from './page-elements.ts';
import {makerOf} from './page-maker.ts';
import {nameOf} from './preset-name.ts';
import type {Categories, InitAnswers} from './propose-site.ts';
import type {Snippet} from './snippets.ts';
import {isReordered, placeOf, wrappedForm} from './wrapped-form.ts';

/** The snippets of the pages, and how the configuration names them. */
interface ReportedSnippets {
  readonly answers: Pick<InitAnswers, 'presets'>;
  readonly categories: Categories;
  readonly snippets: readonly Snippet[];
}

/** Snippets that nothing holds yet. The same snippet on several pages is shown once. */
export function snippetLines({
  answers: {presets},
  categories,
  snippets,
}: ReportedSnippets): readonly string[] {
  const open = snippets.filter(
    (snippet) =>
      snippet.heldBy === undefined &&
      !isOnlyNoScript(snippet) &&
      presets.includes(snippet.preset ?? '') &&
      !makerOf(snippet.page),
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
    ...adviceOn(first).flatMap((text) => wrap(text, '  ')),
    ...(isReordered(first) ? form.split('\n') : shortened(form.split('\n'))).map((text) => `    ${text}`),
  ];
}

/** Further advice about a template. */
function adviceOn(snippet: Snippet): readonly string[] {
  const all = allElements(snippet.elements);
  const untitled = all.some(({tag, attributes}) => tag === 'iframe' && !attributes.get('title')?.trim());
  return [
    ...(isReordered(snippet)
      ? [
          'All of these lines belong together. Scripts and style sheets come first: elsewhere in a template, Firefox requests them ahead of time.',
        ]
      : []),
    ...(snippet.elements.some(({tag}) => tag === 'noscript')
      ? ['The <noscript> of the snippet is left out: visitors without scripts cannot be asked for consent.']
      : []),
    ...(untitled
      ? [
          `Give the <iframe> a title, such as title="${titleFor(snippet)}": screen readers need it, and it is the heading of the placeholder.`,
        ]
      : []),
  ];
}

/** The title of a frame, as an example. */
function titleFor({preset}: Snippet): string {
  const {en = ''} = presetRecords.find(({id}) => id === preset)?.purpose ?? {};
  if (/\bmap\b/.test(en)) return 'Map: how to find us';
  return /\bfilms\b/.test(en) ? 'Our year in three minutes' : 'Donate to us';
}

/** A template is shown whole, unless it is long or its parts were moved. */
const MAX_LINES = 16;

/** How many characters of one are shown: a line of compressed code may have thousands. */
const MAX_CHARACTERS = 2000;

function shortened(lines: readonly string[]): readonly string[] {
  const shown =
    lines.length <= MAX_LINES
      ? lines
      : [...lines.slice(0, 8), `  … (${lines.length - 14} more lines of the snippet)`, ...lines.slice(-6)];
  const text = shown.join('\n');
  if (text.length <= MAX_CHARACTERS) return shown;
  const all = lines.join('\n').length;
  return [...`${text.slice(0, MAX_CHARACTERS)}… (${all} characters in all)`.split('\n'), '</template>'];
}

/** A browser without scripts shows what is in it, and cannot be asked. */
export function noScriptLines({snippets}: Pick<ReportedSnippets, 'snippets'>): readonly string[] {
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

export function heldLines({snippets}: Pick<ReportedSnippets, 'snippets'>): readonly string[] {
  const held = snippets.filter(({heldBy}) => heldBy !== undefined);
  if (held.length === 0) return [];
  const lines = held.map(
    (snippet) =>
      `  ${whereIs(snippet)}: ${nameOf(snippet.preset ?? snippet.host ?? '')}, with consent to "${snippet.heldBy ?? ''}"`,
  );
  return ['', 'These wait for consent already:', ...new Set(lines)];
}

/** Other hosts. A host that only delivers files may need no consent: that is for the site to find out. */
export function unknownLines({snippets}: Pick<ReportedSnippets, 'snippets'>): readonly string[] {
  const unknown = snippets.filter(({preset, heldBy}) => preset === undefined && heldBy === undefined);
  const hosts = [...new Set(unknown.flatMap(({host}) => host ?? []))];
  if (hosts.length === 0) return [];
  const guides = new Set(unknown.flatMap(({page}) => makerOf(page)?.guide ?? []));
  const isAllMade = unknown.every(({page}) => makerOf(page));
  const way = isAllMade
    ? `write them as services (docs/configuration.md), and hold their snippets as it is described in ${[...guides].join(', ')}.`
    : 'write them as services, and wrap their snippets in the same way: docs/configuration.md.';
  return [
    '',
    `No preset is known for these hosts. Find out what they store in the browser and what they learn. If they need consent, ${way}`,
    ...hosts.map((host) => {
      const [first, ...others] = unknown.filter((snippet) => snippet.host === host);
      const vendor = listedVendors.find(({hosts: known}) =>
        known.some((one) => `.${host}`.endsWith(`.${one}`)),
      );
      return `  ${host}${vendor ? ` (${vendor.name})` : ''}: ${first ? whereIs(first) : ''}${others.length > 0 ? ` and ${others.length} more` : ''}`;
    }),
  ];
}

function isOnlyNoScript({elements}: Snippet): boolean {
  return elements.every(({tag}) => tag === 'noscript');
}

function whereIs(snippet: Snippet): string {
  return `${snippet.page.name}:${placeOf(snippet).line}`;
}
