import {html, nothing, type TemplateResult} from 'lit/html.js';
import {LINKED_PAGES} from '../../config/text-keys.ts';
import type {Choice} from '../../consent/choice.ts';
import type {InventoryItem} from '../../contract/public-api.ts';
import type {ErasureResult} from '../../gate/erase/erased.ts';
import type {PurposeAnswer} from '../../receipt/record-model.ts';
import {isException, optionalCategoryIds} from '../category-status.ts';
import {textsOfChanges} from '../changes.ts';
import {linkTo, type NoticeHost, type UiContext} from '../context.ts';
import {formatDateTime} from '../format-date.ts';
import type {ShownReceipts} from '../parts.ts';
import {translate} from '../texts/translate.ts';
import {answerRows, factList} from './fact-list.ts';
import type {ClearableService} from './clearable.ts';
import {erasedReport} from './erased-report.ts';
import {inventoryList} from './inventory.ts';

/** What the sections below the categories show. */
export interface SectionsContent {
  readonly items: readonly InventoryItem[];
  readonly clearable: readonly ClearableService[];
  /** What the visitor has cleared; `undefined` before that, and `failed` when a file it needs did not load. */
  readonly cleared: readonly ErasureResult[] | 'failed' | undefined;
  readonly hasReceipts: boolean;
  /** `undefined` without receipts, and when `desk-receipts.js` did not load. */
  readonly receipts: ShownReceipts | undefined;
}

/** The content of the sections before the receipts are read. */
export const NO_CONTENT: SectionsContent = {
  items: [],
  clearable: [],
  cleared: undefined,
  hasReceipts: false,
  receipts: undefined,
};

/** The sections below the categories: what has changed, what is on the page now, the current choice, the receipt and the links. */
export function panelSections(
  context: UiContext,
  content: SectionsContent,
  clear: (key: string) => void,
): TemplateResult {
  const {texts} = context;
  const {items, hasReceipts, receipts} = content;
  return html`
    ${changesSection(context)}
    <section aria-labelledby="now">
      <h3 id="now" tabindex="-1">${translate(texts, 'now.title')}</h3>
      ${inventoryList(context, items)} ${clearButtons(context, content, clear)}
    </section>
    ${choiceSection(context, receipts?.events(context))}
    <section aria-labelledby="receipt">
      <h3 id="receipt" tabindex="-1">${translate(texts, 'receipt.title')}</h3>
      ${
        hasReceipts
          ? (receipts?.view(context) ?? html`<p>${translate(texts, 'trouble.text')}</p>`)
          : noReceipt(context)
      }
    </section>
    ${linksSection(context)}
  `;
}

/** Everything that visitors were told about changes of the notice, newest first. */
function changesSection(context: UiContext): TemplateResult | typeof nothing {
  const lines = [...textsOfChanges(context, context.config.notice.changes)].reverse();
  if (!lines.length) return nothing;
  const policy = linkTo(context, 'policy');
  return html`
    <section aria-labelledby="changes">
      <h3 id="changes" tabindex="-1">${translate(context.texts, 'changed.title')}</h3>
      ${lines.map((line) => html`<p>${line}</p>`)}
      ${policy ? html`<p><a href=${policy}>${translate(context.texts, 'link.policy')}</a></p>` : nothing}
    </section>
  `;
}

/** A button for each service whose stored data can be cleared, and the report after one was pressed. */
function clearButtons(
  context: UiContext,
  {clearable, cleared}: SectionsContent,
  clear: (key: string) => void,
): TemplateResult | typeof nothing {
  if (!clearable.length) return nothing;
  const {texts} = context;
  const report =
    cleared === 'failed' ? translate(texts, 'trouble.text') : cleared && erasedReport(context, cleared);
  return html`
    ${clearable.map(
      ({key, name}) =>
        html`<p>
          <button type="button" part="clear" @click=${() => clear(key)}>
            ${translate(texts, 'now.clear', {service: name})}
          </button>
        </p>`,
    )}
    <div role="status">${report}</div>
  `;
}

/** The current choice, and the earlier choices that led to it; nothing before there is a choice. */
function choiceSection(
  context: UiContext,
  earlier: TemplateResult | undefined,
): TemplateResult | typeof nothing {
  const {host, texts} = context;
  const choice = host.choice();
  if (!choice) return nothing;
  const keys = keysByAnswer(host, choice);
  return html`
    <section aria-labelledby="choices">
      <h3 id="choices" tabindex="-1">${translate(texts, 'choices.title')}</h3>
      ${factList(context, [
        ['receipt.date', formatDateTime(choice.time, context)],
        ...answerRows(context, (answer) => keys[answer]),
      ])}
      ${earlier}
    </section>
  `;
}

/**
 * The answers in the words of receipts: what is under an exception was not agreed to, and not refused, but objected to. Global
 * Privacy Control objects too, also to what was left on before and to what has no answer.
 */
function keysByAnswer(
  host: NoticeHost,
  {granted, refused}: Choice,
): Readonly<Record<PurposeAnswer, readonly string[]>> {
  const isExcepted = (key: string): boolean => isException(host, key);
  const isAsked = (key: string): boolean => !isExcepted(key);
  const isOff = (key: string): boolean => isExcepted(key) && !host.allows(key);
  const turnedOff = [...granted, ...optionalCategoryIds(host)].filter(isOff);
  return {
    granted: granted.filter(isAsked),
    'not-objected': granted.filter((key) => isExcepted(key) && !isOff(key)),
    refused: refused.filter(isAsked),
    objected: [...new Set([...refused.filter(isExcepted), ...turnedOff])],
    lapsed: [],
  };
}

/** Says why there is no receipt. */
function noReceipt({host, texts}: UiContext): TemplateResult {
  const {granted} = host.choice() ?? {};
  const answer = granted?.length ? 'left-on' : 'refused';
  const isAgreed = granted?.some((key) => !isException(host, key));
  const reason = isAgreed ? 'missing' : granted ? answer : 'undecided';
  return html`<p>${translate(texts, `receipt.${reason}`)}</p>`;
}

/** Links to the policy and the forms that the site's configuration names. */
function linksSection(context: UiContext): TemplateResult | typeof nothing {
  const {texts} = context;
  const {email} = context.config.organisation;
  const pages = LINKED_PAGES.map((page) => [page, linkTo(context, page)] as const);
  const links = [...pages, ['contact', email && `mailto:${email}`] as const].flatMap(([key, href]) =>
    href ? html`<li><a href=${href}>${translate(texts, `link.${key}`)}</a></li>` : [],
  );
  if (!links.length) return nothing;
  return html`
    <nav aria-labelledby="links">
      <h3 id="links">${translate(texts, 'panel.links')}</h3>
      <ul class="links">
        ${links}
      </ul>
    </nav>
  `;
}
