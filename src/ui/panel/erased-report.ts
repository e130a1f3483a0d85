import {html, nothing, render, type TemplateResult} from 'lit/html.js';
import type {ErasureResult} from '../../gate/erase/erased.ts';
import type {UiContext} from '../context.ts';
import {formatList} from '../format.ts';
import {enRecords} from '../texts/en-records.ts';
import {type Texts, translate} from '../texts/translate.ts';

/** The reasons why something was not removed, in the order in which they are shown. */
const REASONS = ['other-site', 'server-only', 'shared', 'in-use', 'refused'] as const;

/** The report as an element, for the card, which is built without Lit. */
export function createErasedReport(
  document: Document,
  context: UiContext,
  erased: readonly ErasureResult[],
): Element {
  const element = document.createElement('div');
  render(erasedReport(context, erased), element);
  return element;
}

/** The report after a withdrawal: what was removed, and what this site could not remove and why. */
export function erasedReport(context: UiContext, erased: readonly ErasureResult[]): TemplateResult {
  const texts = {...enRecords, ...context.texts};
  const removed = erased.flatMap(({name, reason}) => (reason ? [] : name));
  const running = erased.flatMap(({name, reason}) => (reason === 'running' ? name : []));
  const kept = erased.filter(({reason}) => reason && reason !== 'running');
  const names = formatList(context, removed);
  return html`
    ${
      running.length
        ? html`<p>
            ${translate(texts, 'swept.running', {names: formatList(context, [...new Set(running)])})}
          </p>`
        : nothing
    }
    ${
      removed.length || erased.length === 0
        ? html`<p>${translate(texts, removed.length ? 'swept.removed' : 'swept.nothing', {names})}</p>`
        : nothing
    }
    ${kept.length ? keptList(texts, context, kept) : nothing}
  `;
}

/** One line for each reason, so that four vendors with the same reason do not need four sentences. */
function keptList(texts: Texts, context: UiContext, kept: readonly ErasureResult[]): TemplateResult {
  return html`
    <p>${translate(texts, 'swept.kept')}</p>
    <ul>
      ${REASONS.map((reason) => {
        const names = kept.flatMap((item) => (item.reason === reason ? item.name : []));
        return names.length
          ? html`<li>${translate(texts, `swept.${reason}`, {name: formatList(context, names)})}</li>`
          : nothing;
      })}
    </ul>
    <p>${translate(texts, 'swept.help')}</p>
  `;
}
