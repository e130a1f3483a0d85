import type {Relation} from '../config/types.ts';
import {formatCalendarDate, parseCalendarDate} from '../platform/pure/calendar.ts';
import {escapeHtml} from '../platform/pure/html-escape.ts';
import {frameLanguage, frameText, type FrameText} from './frame-text.ts';
import type {Policy, Section} from './model.ts';
import {forAttribute, renderBlocks, type RenderOptions, renderSection} from './render.ts';

/** A version of the policy that is published. */
export interface PublishedVersion {
  readonly version: string;
  /** The day it takes effect, `YYYY-MM-DD`. */
  readonly date: string;
  /** Permanent address of the version. */
  readonly url: string;
}

/** Where a policy is published. */
export interface PolicyFrame {
  /** Address of the current policy: begins with a slash or a scheme and ends with a slash. */
  readonly base: string;
  /** Every published version, the newest first. */
  readonly versions: readonly PublishedVersion[];
  /** The version at `base`: it is one of `versions`. */
  readonly current: PublishedVersion;
  /** The ways in which readers may know the organisation. */
  readonly relations: readonly Relation[];
  /** The current day, `YYYY-MM-DD`. It decides whether the version is in force yet. */
  readonly today: string;
  /** Address of `desk-policy.js`, which defines `<privacy-policy>`. Without one, the page has no script. */
  readonly script?: string | undefined;
}

/**
 * A policy as HTML, all texts escaped, without any need of a script: title, version and date, a filter by the reader's relation to the
 * organisation, contents, the text, and every version with what has changed since. Without a script and without `:has()` in the browser
 * there is no filter, and all of the text is there.
 */
export function renderPolicyPage(policy: Policy, frame: PolicyFrame): string {
  const text = frameText(policy.language);
  const relations = frame.relations.map(({id}) => id);
  const options = {text, relations};
  const script =
    frame.script === undefined ? '' : `\n<script type="module" src="${escapeHtml(frame.script)}"></script>`;
  return `<link rel="stylesheet" href="${escapeHtml(frame.base)}policy-filter.css">${script}
<privacy-policy>
<article class="policy" lang="${escapeHtml(policy.language || 'en')}">
${renderHead(policy, frame, text)}
${renderFilter(policy, frame.relations, options)}
<nav class="contents" aria-labelledby="policy-contents">
<h2 id="policy-contents">${escapeHtml(text('contents'))}</h2>
${renderContents(policy, options, text('versions'))}
</nav>
<div class="prose">
${renderBlocks(policy.introduction, options)}
${policy.sections.map((section) => renderSection(section, options)).join('\n')}
${renderVersions(policy, frame, text)}
</div>
</article>
</privacy-policy>`;
}

/** Address of the comparison of `version` with the newer `later`. It belongs to the newer one. */
export function comparisonUrl(later: PublishedVersion, version: string): string {
  return `${later.url}since/${version}/`;
}

function renderHead(policy: Policy, frame: PolicyFrame, text: FrameText): string {
  const {versions, today} = frame;
  const {title, version, date, language} = policy;
  const own = versions.find((published) => published.version === version);
  const time = `<time datetime="${escapeHtml(date)}">${escapeHtml(dateText(date, language))}</time>`;
  const [before = '', after = ''] = text(date > today ? 'from-day' : 'in-force').split('{date}');
  const link = (href: string, words: string): string =>
    `\n<span><a href="${escapeHtml(href)}">${escapeHtml(words)}</a></span>`;
  const previous = own && versions[versions.indexOf(own) + 1];
  const changes = previous
    ? link(comparisonUrl(own, previous.version), text('compare', {version: previous.version}))
    : '';
  const address = own ? link(own.url, text('permanent-address')) : '';
  return `<header class="page-head">
<h1>${escapeHtml(title)}</h1>
<p class="facts-line">
<span>${escapeHtml(text('version', {version}))}</span>
<span>${escapeHtml(before)}${time}${escapeHtml(after)}</span>${address}${changes}
</p>${renderNotice(policy, frame, text)}
</header>`;
}

/** On the current version, which one is next, if one is; on all others, where the current one is. */
function renderNotice(
  {version, language}: Policy,
  {versions, current, base, today}: PolicyFrame,
  text: FrameText,
): string {
  const notice = (words: string, href: string, link: string): string =>
    `\n<p class="policy-earlier">${escapeHtml(words)} <a href="${escapeHtml(href)}">${escapeHtml(link)}</a></p>`;
  if (version !== current.version)
    return notice(text('earlier-version', {version}), base, text('current-version'));
  const next = versions[versions.indexOf(current) - 1];
  if (!next || next.date <= today) return '';
  const words = text('next-version', {version: next.version, date: dateText(next.date, language)});
  return notice(words, comparisonUrl(next, version), text('next-changes'));
}

/** Radio buttons that a style sheet acts on. They are hidden from browsers that could not filter. */
function renderFilter(policy: Policy, relations: readonly Relation[], {text}: RenderOptions): string {
  const used = new Set(
    policy.sections.flatMap((section) => [
      ...section.relations,
      ...section.blocks.flatMap((block) => (block.kind === 'heading' ? block.relations : [])),
    ]),
  );
  if (!relations.some(({id}) => used.has(id))) return '';
  const options = [
    {number: 0, label: text('filter-all'), attribute: ' checked'},
    ...relations.map(({id, label}, index) => {
      return {number: index + 1, label, attribute: ` data-relation="${escapeHtml(id)}"`};
    }),
  ].map(
    ({number, label, attribute}) =>
      `<label><input type="radio" name="policy-for" id="policy-for-${number}" value="${number}"${attribute}> ${escapeHtml(label)}</label>`,
  );
  const data = `data-some="${escapeHtml(text('filter-status'))}" data-all="${escapeHtml(text('filter-status-all'))}"`;
  return `<fieldset class="policy-filter" ${data} hidden>
<legend>${escapeHtml(text('filter'))}</legend>
${options.join('\n')}
<p class="policy-filter-note">${escapeHtml(text('filter-note'))}</p>
</fieldset>`;
}

function renderContents({sections}: Policy, options: RenderOptions, versions: string): string {
  const items = [
    ...sections.map((section) => contentsItem(section, options)),
    linkItem('versions', versions),
  ];
  return `<ol>\n${items.join('\n')}\n</ol>`;
}

function contentsItem({id, title, relations}: Section, options: RenderOptions): string {
  return linkItem(id, title, forAttribute(relations, options));
}

function linkItem(id: string, title: string, attributes = ''): string {
  return `<li${attributes}><a href="#${escapeHtml(id)}">${escapeHtml(title)}</a></li>`;
}

function renderVersions(policy: Policy, {versions}: PolicyFrame, text: FrameText): string {
  const [newest] = versions;
  const changes =
    policy.changes.length === 0
      ? ''
      : `<h3 id="policy-changes">${escapeHtml(text('changes-in', {version: policy.version}))}</h3>
<ul>\n${policy.changes.map((change) => `<li>${escapeHtml(change)}</li>`).join('\n')}\n</ul>\n`;
  const rows = versions.map((published) => {
    const {version, date, url} = published;
    const comparison =
      newest === undefined || newest === published
        ? escapeHtml(text('newest-version'))
        : `<a href="${escapeHtml(comparisonUrl(newest, version))}">${escapeHtml(text('compare', {version}))}</a>`;
    const own = version === policy.version ? ` (${escapeHtml(text('this-version'))})` : '';
    return `<tr><th scope="row"><a href="${escapeHtml(url)}">${escapeHtml(version)}</a>${own}</th><td data-label="${escapeHtml(text('date-column'))}">${escapeHtml(dateText(date, policy.language))}</td><td data-label="${escapeHtml(text('compare-column'))}">${comparison}</td></tr>`;
  });
  const columns = [text('version-column'), text('date-column'), text('compare-column')];
  const own = versions.find(({version}) => version === policy.version);
  const data = own
    ? `\n<p><a href="${escapeHtml(own.url)}policy.json" type="application/json">${escapeHtml(text('data-link'))}</a></p>`
    : '';
  return `<section aria-labelledby="versions" class="policy-versions">
<h2 id="versions">${escapeHtml(text('versions'))}</h2>
${changes}<table>
<thead><tr>${columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>${data}
</section>`;
}

/** A day in words: "1 December 2026", "1 Rhagfyr 2026". A text that is no day stays as it is. */
export function dateText(date: string, language: string): string {
  const day = parseCalendarDate(date);
  if (!day) return date;
  const words = formatCalendarDate(day, frameLanguage(language) === 'cy' ? 'cy' : 'en-GB');
  return words.replace(/^\D+/, '');
}
