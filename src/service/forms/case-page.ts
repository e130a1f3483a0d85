import {type CalendarDate, formatCalendarDate, londonDate} from '../../platform/pure/calendar.ts';
import type {FormTexts} from '../../rights/form-texts.ts';
import {welshDate} from '../../rights/welsh-date.ts';
import type {CaseStatus} from '../cases/status.ts';
import {html, type Html} from '../register/html.ts';
import {type FormContext, otherFormAddress, statusAddress} from './context.ts';
import type {FormPage} from './form-page.ts';
import {contactList} from './other-ways.ts';

/** A case that the person has a secret link to. */
export interface FollowedCase {
  readonly status: CaseStatus;
  readonly secret: string;
}

/** The page after the form was sent. It can be loaded again and printed, and its address is that of the status. */
export function sentPage(context: FormContext, {status, secret}: FollowedCase): FormPage {
  const {texts} = context;
  const {kind} = status;
  const title = texts.get(`sent.${kind}.title`);
  const steps = ([1, 2, 3] as const).map((step) => html`<li>${texts.get(`sent.${kind}.next.${step}`)}</li>`);
  const address = statusAddress(context, secret);
  // Without the address of the site, the browser alone knows it in full.
  const shown = URL.canParse(address) ? address : texts.get(`status.${kind}.title`);
  const main = html`<h1>${title}</h1>
    <p class="lead">${texts.get(`sent.${kind}.text`)}</p>
    <dl class="facts">
      ${fact(texts.get('sent.reference'), html`<code>${status.reference}</code>`)}
      ${fact(texts.get('sent.received'), receivedInWords(status, texts))} ${dueFact(status, texts)}
    </dl>
    <h2>${texts.get('sent.follow')}</h2>
    <p>${texts.get('sent.keep')}</p>
    <p class="address"><a href="${address}">${shown}</a></p>
    <h2>${texts.get('sent.next')}</h2>
    <ol>
      ${steps}
    </ol>
    ${unhappy(context)}`;
  return {title, main, step: 'sent'};
}

/** How a case stands: dates and what is waited for, and no answers. */
export function statusPage(context: FormContext, {status}: FollowedCase): FormPage {
  const {texts} = context;
  const title = texts.get(`status.${status.kind}.title`);
  const main = html`<h1>${title}</h1>
    <dl class="facts">
      ${fact(texts.get('sent.reference'), html`<code>${status.reference}</code>`)}
      ${fact(texts.get('sent.received'), receivedInWords(status, texts))}
      ${fact(texts.get('status.label'), stateOf(status, texts))}
      ${status.waitsFor !== undefined && fact(texts.get('status.waits-for'), texts.get(`status.waits.${status.waitsFor}`))}
      ${status.acknowledged !== undefined && fact(texts.get('status.acknowledged'), inWords(status.acknowledged, texts))}
      ${dueFact(status, texts)}
      ${status.extended !== undefined && fact(texts.get('status.extended'), status.extended.reason)}
    </dl>
    ${unhappy(context)}`;
  return {title, main, step: 'other'};
}

/** The answer to a link that a newer one has replaced. It says nothing about the case: the earlier letter may have reached someone else. */
export function replacedPage(context: FormContext, day: CalendarDate): FormPage {
  const {texts} = context;
  const title = texts.get('status.replaced.title');
  const main = html`<h1>${title}</h1>
    <p>${texts.get('status.replaced.text', {date: inWords(day, texts)})}</p>
    <p>${texts.get('status.replaced.contact')}</p>
    ${contactList(context)}`;
  return {title, main, step: 'other'};
}

/** The answer to an address that no case has. */
export function missingPage(context: FormContext): FormPage {
  const {texts} = context;
  const title = texts.get('status.missing.title');
  const main = html`<h1>${title}</h1>
    <p>${texts.get('status.missing.text')}</p>
    ${contactList(context)}`;
  return {title, main, step: 'other'};
}

function stateOf({closed, waitsFor}: CaseStatus, texts: FormTexts): string {
  if (closed !== undefined) return `${texts.get('status.closed')}, ${inWords(closed, texts)}`;
  return texts.get(waitsFor === undefined ? 'status.open' : 'status.waiting');
}

function dueFact({kind, due}: CaseStatus, texts: FormTexts): Html {
  if (due === undefined) return html``;
  const date = inWords(due, texts);
  return kind === 'request'
    ? fact(texts.get('sent.answer'), texts.get('sent.answer.by', {date}))
    : fact(texts.get('sent.acknowledge'), texts.get('sent.acknowledge.by', {date}));
}

function fact(label: string, value: string | Html): Html {
  return html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}

function inWords(date: CalendarDate, {language}: FormTexts): string {
  return language === 'cy' ? welshDate(date) : formatCalendarDate(date);
}

/** Day and time in London; only the day of a case that was entered on a later one. */
function receivedInWords({arrived, receivedAt}: CaseStatus, texts: FormTexts): string {
  const {language} = texts;
  const time = Date.parse(receivedAt);
  if (londonDate(time) !== arrived) return inWords(arrived, texts);
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/London',
  }).format(time);
}

function unhappy(context: FormContext): Html {
  const {texts, kind, regulator} = context;
  const name = texts.language === 'cy' ? regulator.welshName : regulator.name;
  return html`<h2>${texts.get('unhappy.heading')}</h2>
    <ul>
      ${kind === 'request' && html`<li><a href="${otherFormAddress(context)}">${texts.get('unhappy.complain')}</a></li>`}
      <li><a href="${regulator.url}">${texts.get('unhappy.regulator', {regulator: name})}</a></li>
      <li>${texts.get('unhappy.court')}</li>
    </ul>
    ${contactList(context)}`;
}
