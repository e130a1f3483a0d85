import {nativesOf} from '../../platform/web/natives.ts';
import {tryOrUndefined} from '../../platform/pure/try-or-undefined.ts';
import {validateForm} from '../../rights/form.ts';
import type {FormScriptData} from '../../rights/script-data.ts';
import {defineElement} from '../custom-element.ts';
import {offerReceipts} from './attach-receipts.ts';
import {type Draft, openDraft} from './draft.ts';
import {showErrors, showFieldError} from './field-errors.ts';
import {controlsIn, fillControls, type FormControl, valuesOf} from './form-controls.ts';
import {sendWhenReachable} from './send-when-reachable.ts';
import {writeMailInstead} from './write-mail.ts';

declare global {
  interface HTMLElementTagNameMap {
    'privacy-rights': PrivacyRightsElement;
    'privacy-complaint': PrivacyComplaintElement;
  }
}

/** Registers `<privacy-rights>` and `<privacy-complaint>`, unless the page already has them. */
export function definePrivacyForms(win: Window & typeof globalThis): void {
  const {customElements} = nativesOf(win);
  defineElement(customElements, 'privacy-rights', PrivacyRightsElement);
  defineElement(customElements, 'privacy-complaint', PrivacyComplaintElement);
}

/**
 * Enhances a form of the service that is inside the element, and works without it: keeps a draft in this tab, says what is wrong before
 * the form is sent, offers to attach the receipts of this browser, and loses nothing when the server does not answer.
 */
class PrivacyFormElement extends HTMLElement {
  connectedCallback(): void {
    const win = this.ownerDocument.defaultView;
    const data = dataIn(this);
    if (!win || !data) return;
    const draft = openDraft(win, data);
    const form = this.querySelector<HTMLFormElement>('form#answers');
    if (data.step === 'sent') completeConfirmation(win, this, data, draft);
    if (!form) return;
    if (data.step === 'form') {
      const controls = controlsIn(form, namesOf(data));
      const isRestored = keepDraft(form, controls, data, draft);
      offerReceipts(win, form, data);
      addDraftNote(win, form, data, {draft, isRestored});
      checkAnswers(this, form, controls, data);
      this.querySelector<HTMLElement>('.errors')?.focus();
      if (data.email !== undefined) writeMailInstead(win, form, controls, {...data, email: data.email});
    }
    if (data.email === undefined) sendWhenReachable(win, this, form, data);
  }
}

/** The form of a rights request. */
export class PrivacyRightsElement extends PrivacyFormElement {}

/** The form of a complaint. */
export class PrivacyComplaintElement extends PrivacyFormElement {}

function dataIn(host: HTMLElement): FormScriptData | undefined {
  const text = host.querySelector('script[type="application/json"]')?.textContent ?? '';
  return tryOrUndefined(() => JSON.parse(text) as FormScriptData);
}

/** Names of the questions. The field for robots is none. */
function namesOf({fields}: FormScriptData): readonly string[] {
  return fields.filter(({kind}) => kind !== 'honeypot').map(({id}) => id);
}

/** Puts the draft into a form that came empty, and keeps it up to date. Returns whether there was one. */
function keepDraft(
  form: HTMLFormElement,
  controls: readonly FormControl[],
  {isFresh}: FormScriptData,
  draft: Draft,
): boolean {
  const kept = isFresh ? draft.read() : undefined;
  if (kept) fillControls(controls, kept);
  const save = (): void => draft.write(valuesOf(controls));
  if (!isFresh) save();
  form.addEventListener('input', save);
  form.addEventListener('change', save);
  return kept !== undefined;
}

/** Says where the answers are before they are sent, and how to delete them. */
function addDraftNote(
  win: Window,
  form: HTMLFormElement,
  {texts}: FormScriptData,
  {draft, isRestored}: {readonly draft: Draft; readonly isRestored: boolean},
): void {
  const note = win.document.createElement('div');
  note.className = 'draft';
  const text = win.document.createElement('p');
  if (isRestored) text.setAttribute('role', 'status');
  text.textContent = isRestored ? `${texts['draft.restored']} ${texts['draft.kept']}` : texts['draft.kept'];
  const remove = win.document.createElement('button');
  remove.type = 'button';
  remove.className = 'as-link';
  remove.textContent = texts['draft.delete'];
  remove.addEventListener('click', () => {
    draft.clear();
    // Of a form that is sent by e-mail, that is no page.
    win.location.assign(/^http/.test(form.action) ? form.action : win.location.href);
  });
  note.append(text, remove);
  form.before(note);
}

/** Says what is wrong with an answer when the visitor leaves it, and with all of them before the form is sent. */
function checkAnswers(
  host: HTMLElement,
  form: HTMLFormElement,
  controls: readonly FormControl[],
  data: FormScriptData,
): void {
  const {fields, messages, texts} = data;
  const asked = fields.filter(({kind}) => kind !== 'honeypot');
  const mistakes = () => validateForm(asked, valuesOf(controls), messages).errors;
  form.addEventListener('focusout', ({target}) => {
    const {name, value} = target as FormControl;
    // What is missing is said only when the form is sent: the visitor may come back to it.
    if (!value || !asked.some(({id, options}) => id === name && !options)) return;
    showFieldError(form, name, mistakes().find(({field}) => field === name)?.message, texts);
  });
  form.addEventListener('submit', (event) => {
    // Another language: the answers only move.
    if ((event.submitter as HTMLButtonElement | null)?.value === 'change') return;
    const errors = mistakes();
    if (errors.length === 0) return;
    event.preventDefault();
    showErrors(host, form, errors, data);
  });
}

/** The confirmation: the draft is not needed any more, the address is shown in full, and the page can be printed. */
function completeConfirmation(win: Window, host: HTMLElement, {texts}: FormScriptData, draft: Draft): void {
  draft.clear();
  const link = host.querySelector<HTMLAnchorElement>('.address a');
  if (link) link.textContent = link.href;
  const button = win.document.createElement('button');
  button.type = 'button';
  button.className = 'button quiet';
  button.textContent = texts['sent.print'];
  button.addEventListener('click', () => win.print());
  const line = win.document.createElement('p');
  line.className = 'actions';
  line.append(button);
  link?.parentElement?.after(line);
}
