import {escapeHtml} from '../platform/pure/html-escape.ts';
import {comparePolicies, type LineChange, type SectionChange} from './compare.ts';
import {frameText, type FrameText} from './frame-text.ts';
import type {Policy} from './model.ts';
import {dateText, type PublishedVersion} from './page.ts';

/**
 * The changes between two versions as HTML: the changes as the newer version sums them up, then every changed line with `<del>`
 * and `<ins>`, and a word before it that says the same. All texts are escaped.
 */
export function renderComparison(
  older: {readonly policy: Policy; readonly published: PublishedVersion},
  newer: {readonly policy: Policy; readonly published: PublishedVersion},
): string {
  const {policy} = newer;
  const text = frameText(policy.language);
  const {changed, unchanged} = comparePolicies(older.policy, policy);
  const link = ({published}: typeof older): string =>
    `<a href="${escapeHtml(published.url)}">${escapeHtml(`${published.version} (${dateText(published.date, policy.language)})`)}</a>`;
  const [before = '', between = '', after = ''] = text('compare-lead').split(/\{(?:old|new)\}/);
  const sections = changed.map((section) => renderSectionChange(section, text));
  return `<article class="policy-comparison" lang="${escapeHtml(policy.language || 'en')}">
<header class="page-head">
<h1>${escapeHtml(comparisonTitle(older.policy, policy))}</h1>
<p>${escapeHtml(before)}${link(older)}${escapeHtml(between)}${link(newer)}${escapeHtml(after)}</p>
</header>
<div class="prose">
${renderSummary(policy, text)}${sections.join('\n') || `<p>${escapeHtml(text('compare-none'))}</p>`}
${unchanged.length === 0 ? '' : `<p>${escapeHtml(text('compare-same', {sections: unchanged.join('; ')}))}</p>`}
</div>
</article>`;
}

/** The title of the page that compares two versions. */
export function comparisonTitle(older: Policy, newer: Policy): string {
  return frameText(newer.language)('compare-title', {old: older.version, new: newer.version});
}

function renderSummary({version, changes}: Policy, text: FrameText): string {
  if (changes.length === 0) return '';
  return `<section aria-labelledby="summary">
<h2 id="summary">${escapeHtml(text('changes-in', {version}))}</h2>
<ul>\n${changes.map((change) => `<li>${escapeHtml(change)}</li>`).join('\n')}\n</ul>
</section>
`;
}

function renderSectionChange({id, title, kind, lines}: SectionChange, text: FrameText): string {
  const heading = title || text('introduction-title');
  const anchor = escapeHtml(`section-${id || 'introduction'}`);
  const label = kind === 'changed' ? '' : ` (${text(kind).toLowerCase()})`;
  return `<section aria-labelledby="${anchor}">
<h2 id="${anchor}">${escapeHtml(heading + label)}</h2>
<ul class="policy-changes">
${lines.map((line) => renderLine(line, text)).join('\n')}
</ul>
</section>`;
}

function renderLine({kind, parts}: LineChange, text: FrameText): string {
  const content = parts.map(({kind: part, text: words}, index) => {
    const escaped = escapeHtml(words);
    if (part === 'same') return escaped;
    if (part === 'removed') return `<del>${escaped}</del>`;
    // Where the style is lost, as in a copy or in speech, words that replace others would run into them.
    return `${parts[index - 1]?.kind === 'removed' ? ' ' : ''}<ins>${escaped}</ins>`;
  });
  return `<li><strong>${escapeHtml(text(kind))}:</strong> ${content.join('')}</li>`;
}
