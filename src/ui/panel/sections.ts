import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Choice} from '../../consent/choice.ts';
import type {InventoryItem} from '../../contract/public-api.ts';
import type {PurposeAnswer} from '../../receipt/record-model.ts';
import {isException} from '../category-status.ts';
import type {NoticeHost, UiContext} from '../context.ts';
import {formatDateTime} from '../format.ts';
import type {ShownReceipts} from '../parts.ts';
import {translate} from '../texts/translate.ts';
import {answerRows, factList} from './fact-list.ts';
import {inventoryList} from './inventory.ts';

/** What the sections below the categories show. */
export interface SectionsContent {
  readonly items: readonly InventoryItem[];
  readonly hasReceipts: boolean;
  /** `undefined` without receipts, and when `desk-receipts.js` did not load. */
  readonly receipts: ShownReceipts | undefined;
}

/** The sections below the categories: what is on the page now, the current choice, the receipt and the links. */
export function panelSections(
  context: UiContext,
  {items, hasReceipts, receipts}: SectionsContent,
): TemplateResult {
  const {texts} = context;
  return html`
    <section aria-labelledby="now">
      <h3 id="now" tabindex="-1">${translate(texts, 'now.title')}</h3>
      ${inventoryList(context, items)}
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

/** The current choice, and the earlier choices that led to it; nothing before there is a choice. */
function choiceSection(
  context: UiContext,
  earlier: TemplateResult | undefined,
): TemplateResult | typeof nothing {
  const {host, texts, locale} = context;
  const choice = host.choice();
  if (!choice) return nothing;
  const keys = keysByAnswer(host, choice);
  return html`
    <section aria-labelledby="choices">
      <h3 id="choices" tabindex="-1">${translate(texts, 'choices.title')}</h3>
      ${factList(context, [
        ['receipt.date', formatDateTime(choice.time, locale)],
        ...answerRows(context, (answer) => keys[answer]),
      ])}
      ${earlier}
    </section>
  `;
}

/** The answers in the words of receipts: what is under an exception was not agreed to, and not refused, but objected to. */
function keysByAnswer(
  host: NoticeHost,
  {granted, refused}: Choice,
): Readonly<Record<PurposeAnswer, readonly string[]>> {
  const isExcepted = (key: string): boolean => isException(host, key);
  const isAsked = (key: string): boolean => !isExcepted(key);
  return {
    granted: granted.filter(isAsked),
    'not-objected': granted.filter(isExcepted),
    refused: refused.filter(isAsked),
    objected: refused.filter(isExcepted),
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
function linksSection({config, texts}: UiContext): TemplateResult | typeof nothing {
  const {policy, cookies, rights, complaint} = config.links;
  const {email} = config.organisation;
  const contact = email && `mailto:${email}`;
  const links = Object.entries({policy, cookies, rights, complaint, contact}).flatMap(([key, href]) =>
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
