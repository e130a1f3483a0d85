import {validateForm} from '../../rights/form.ts';
import {answersAsText, mailtoAddress} from '../../rights/mail-text.ts';
import type {FormScriptData} from '../../rights/script-data.ts';
import {type FormControl, valuesOf} from './form-controls.ts';

/** Longest address that opens an e-mail in every program, in characters. */
const MAX_ADDRESS = 1900;

/**
 * On a site without a service: makes an e-mail and a file of the answers, in place of sending the form. The visitor sends one of
 * them.
 */
export function writeMailInstead(
  win: Window & typeof globalThis,
  form: HTMLFormElement,
  controls: readonly FormControl[],
  data: FormScriptData & {readonly email: string},
): void {
  let shown: HTMLElement | undefined;
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    shown?.remove();
    const text = answersAsText(data.fields, validateForm(data.fields, valuesOf(controls)).values);
    shown = createOffer(win, text, data);
    form.after(shown);
    shown.querySelector('h2')?.focus();
  });
}

function createOffer(
  win: Window & typeof globalThis,
  text: string,
  {kind, email, texts}: FormScriptData & {readonly email: string},
): HTMLElement {
  const {document} = win;
  const whole = mailtoAddress(email, texts['mail.subject'], text);
  const isLong = whole.length > MAX_ADDRESS;
  const title = document.createElement('h2');
  title.tabIndex = -1;
  title.textContent = texts['mail.title'];
  const letter = document.createElement('pre');
  letter.textContent = text;
  const section = document.createElement('section');
  section.className = 'mail';
  section.append(
    title,
    paragraph(document, texts['mail.text'].replace('{email}', email)),
    ...(isLong ? [paragraph(document, texts['mail.long'])] : []),
    paragraph(document, texts['mail.warning']),
    letter,
    actionLink(
      document,
      texts['mail.open'],
      isLong ? mailtoAddress(email, texts['mail.subject'], texts['mail.attached']) : whole,
    ),
    fileLink(win, texts['mail.save'], `${kind}.txt`, text),
  );
  return section;
}

function paragraph(document: Document, text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

function actionLink(document: Document, label: string, href: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = label;
  link.className = 'action';
  return link;
}

function fileLink(win: Window & typeof globalThis, label: string, name: string, text: string): HTMLElement {
  const file = new Blob([text], {type: 'text/plain;charset=utf-8'});
  const link = actionLink(win.document, label, URL.createObjectURL(file));
  link.download = name;
  return link;
}
