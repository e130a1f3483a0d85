import {nativesOf} from '../../platform/web/natives.ts';
import type {PageDeps} from '../../contract/page.ts';
import {storageKey} from '../../contract/storage-keys.ts';
import {toJson} from '../../platform/pure/to-json.ts';
import {sessionStorageText, type TextStore} from '../../platform/web/web-storage.ts';

/** Scroll position of a page, and what the visitor entered in its forms and has not sent. */
interface ScrollAndForms {
  /** CSS pixels. */
  readonly top: number;
  /** Values of controls with one description, in document order; `null` for a control that is unchanged. */
  readonly values: Readonly<Record<string, (readonly string[] | null)[]>>;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Controls that browsers do not restore either: secrets, files, and those the site asks browsers not to fill in. */
const NEVER_SAVED = [
  ...['password', 'file', 'hidden'].map((type) => `[type=${type}]`),
  ...['=off', '*=password', '^=cc-', '=one-time-code'].map((value) => `[autocomplete${value} i]`),
  'form[autocomplete=off i] *',
].join();

/**
 * Saves scroll position and unsent forms in this tab's session, for the page after a reload. No browser restores all of it:
 * Chromium and WebKit forget unsent forms, and no browser scrolls when `history.scrollRestoration` is `manual`.
 */
export function saveScrollAndForms(deps: PageDeps): void {
  const {document, scrollY} = deps.win;
  const values: Record<string, (readonly string[] | null)[]> = {};
  for (const control of controlsIn(document))
    (values[describe(control)] ??= []).push(isUnchanged(control) ? null : valuesOf(control));
  nativesOf(deps.win).addEventListener('pagehide', () => moveHostToEnd(document));
  savedText(deps).write(toJson({top: scrollY, values} satisfies ScrollAndForms));
}

/** Restores what `saveScrollAndForms` saved, once, except where the browser or the visitor was faster. */
export function restoreScrollAndForms(deps: PageDeps): void {
  const store = savedText(deps);
  const text = store.read();
  store.clear();
  try {
    if (text) restore(deps.win, JSON.parse(text) as ScrollAndForms);
  } catch {
    // the text was not written by this widget
  }
}

function savedText({win, config}: PageDeps): TextStore {
  return sessionStorageText(win, storageKey(config.cookieName, 'scroll-and-forms'));
}

function restore(win: Window, {top, values}: ScrollAndForms): void {
  for (const control of controlsIn(win.document)) {
    const saved = values[describe(control)]?.shift();
    if (saved && isUnchanged(control)) setValues(control, saved);
  }
  const {history, scrollTo} = nativesOf(win);
  if (!win.scrollY || history.scrollRestoration === 'manual') scrollTo({top, behavior: 'instant'});
}

/**
 * Chromium restores the scroll position by counting elements. `<privacy-desk>` is before the body or first in it, and the next
 * page inserts it only after it has scrolled: moved to the end, it does not change the count.
 * https://wicg.github.io/scroll-anchoring/
 */
function moveHostToEnd(document: Document): void {
  document.body.append(...document.querySelectorAll('privacy-desk'));
}

function controlsIn(document: Document): readonly Control[] {
  const controls = document.querySelectorAll<Control>('input,textarea,select');
  return [...controls].filter((control) => !control.matches(NEVER_SAVED));
}

/** The next page may have other controls, so values go to controls with the same type, name and id. */
function describe({type, name, id}: Control): string {
  return [type, name, id].join();
}

function isCheckable(control: Control): control is HTMLInputElement {
  return control.type === 'checkbox' || control.type === 'radio';
}

/** The text of a control, its selected values, or one value when it is checked. */
function valuesOf(control: Control): readonly string[] {
  if ('options' in control)
    return [...control.options].flatMap(({selected, value}) => (selected ? value : []));
  return isCheckable(control) && !control.checked ? [] : [control.value];
}

/** Sets what `valuesOf` returned. It dispatches no event, as browsers dispatch none when they restore a form. */
function setValues(control: Control, values: readonly string[]): void {
  if ('options' in control)
    for (const option of control.options) option.selected = values.includes(option.value);
  else if (isCheckable(control)) control.checked = values.length > 0;
  else control.value = values[0] ?? '';
}

/** Whether a control has the value that the page's markup gives it. */
function isUnchanged(control: Control): boolean {
  if ('options' in control) return isUnchangedSelect(control);
  return isCheckable(control)
    ? control.checked === control.defaultChecked
    : control.value === control.defaultValue;
}

function isUnchangedSelect({options, multiple}: HTMLSelectElement): boolean {
  const all = [...options];
  const marked = all.filter(({defaultSelected}) => defaultSelected);
  const byDefault = marked.length || multiple ? marked : all.slice(0, 1);
  return all.every((option) => option.selected === byDefault.includes(option));
}
