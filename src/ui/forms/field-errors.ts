import type {FieldError} from '../../rights/form.ts';
import type {FormScriptData} from '../../rights/script-data.ts';

type Texts = FormScriptData['texts'];

/**
 * Shows the error of one question, or takes it away when `message` is `undefined`: as the service renders it, before the control
 * and connected with it.
 */
export function showFieldError(
  form: HTMLElement,
  id: string,
  message: string | undefined,
  texts: Texts,
): void {
  const named = form.querySelector<HTMLElement>(`#${id}`);
  const container = named?.closest<HTMLElement>('.field');
  if (!named || !container) return;
  const errorId = `${id}-error`;
  container.querySelector(`#${errorId}`)?.remove();
  container.classList.toggle('wrong', message !== undefined);
  const others = (named.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((one) => one && one !== errorId);
  const described = message === undefined ? others : [...others, errorId];
  setOrRemove(named, 'aria-describedby', described.join(' '));
  if (named !== container) setOrRemove(named, 'aria-invalid', message === undefined ? '' : 'true');
  if (message === undefined) return;
  const error = createError(form.ownerDocument, message, texts);
  error.id = errorId;
  container.insertBefore(error, named === container ? container.querySelector('.tick') : named);
}

/** Shows all errors: at the questions, in a summary at the top that takes the focus, and in the title of the page. */
export function showErrors(
  host: HTMLElement,
  form: HTMLFormElement,
  errors: readonly FieldError[],
  {fields, texts}: Pick<FormScriptData, 'fields' | 'texts'>,
): void {
  for (const {id} of fields) showFieldError(form, id, errors.find(({field}) => field === id)?.message, texts);
  const list = host.ownerDocument.createElement('ul');
  for (const {field: id, message} of errors) {
    const field = fields.find((one) => one.id === id);
    const link = host.ownerDocument.createElement('a');
    link.href = `#${field?.options?.[0] ? `${id}-${field.options[0].id}` : id}`;
    link.textContent = message;
    const item = host.ownerDocument.createElement('li');
    item.append(link);
    list.append(item);
  }
  showSummary(host, texts['error.summary'], list, texts);
}

/** Puts a box at the top of the page in place of an earlier one, and moves the focus to it. */
export function showSummary(host: HTMLElement, title: string, content: HTMLElement, texts: Texts): void {
  const {ownerDocument: document} = host;
  host.querySelector('.errors')?.remove();
  const box = document.createElement('div');
  box.className = 'errors';
  box.tabIndex = -1;
  box.setAttribute('role', 'alert');
  const heading = document.createElement('h2');
  heading.textContent = title;
  box.append(heading, content);
  host.prepend(box);
  box.focus();
  const prefix = `${texts['error.prefix']} `;
  if (!document.title.startsWith(prefix)) document.title = prefix + document.title;
}

function createError(document: Document, message: string, texts: Texts): HTMLElement {
  const error = document.createElement('p');
  error.className = 'error';
  const prefix = document.createElement('span');
  prefix.className = 'visually-hidden';
  prefix.textContent = texts['error.prefix'];
  error.append(prefix, ` ${message}`);
  return error;
}

function setOrRemove(element: Element, name: string, value: string): void {
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
}
