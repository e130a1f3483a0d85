import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';

/** Opens the configurator of the demo at `siteUrl` with an empty draft, and waits until it can be used. */
export async function openConfigurator(tab: Tab, siteUrl: string): Promise<void> {
  await tab.goto(`${siteUrl}/docs/configurator/`);
  await untilReady(tab);
  await tab.evaluate(keepDownloads);
}

/** Waits until the fields are there. */
export function untilReady(tab: Tab): Promise<boolean> {
  return until('the configurator', () => tab.evaluate(() => document.querySelector('#save-json') !== null));
}

/** Writes into the field with this id, as typing does. */
export function write(tab: Tab, id: string, text: string): Promise<void> {
  return tab.evaluate(
    (fieldId, value) => {
      const field = document.getElementById(fieldId);
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
        throw new Error(`There is no field ${fieldId}.`);
      field.focus();
      field.value = value;
      field.dispatchEvent(new Event('input', {bubbles: true}));
    },
    id,
    text,
  );
}

/** Chooses a value in the list with this id. */
export function choose(tab: Tab, id: string, value: string): Promise<void> {
  return tab.evaluate(
    (fieldId, chosen) => {
      const field = document.getElementById(fieldId);
      if (!(field instanceof HTMLSelectElement)) throw new Error(`There is no list ${fieldId}.`);
      field.focus();
      field.value = chosen;
      field.dispatchEvent(new Event('change', {bubbles: true}));
    },
    id,
    value,
  );
}

/** What is in the field with this id. */
export function valueOf(tab: Tab, id: string): Promise<string> {
  return tab.evaluate((fieldId) => {
    const field = document.getElementById(fieldId);
    return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '';
  }, id);
}

/** The text of the element with this id. */
export function textOf(tab: Tab, id: string): Promise<string> {
  return tab.evaluate((elementId) => document.getElementById(elementId)?.textContent ?? '', id);
}

/** Opens the groups of texts, whose fields are in the page only when they are open. */
export async function openTexts(tab: Tab): Promise<void> {
  await tab.evaluate(() => {
    for (const group of document.querySelectorAll<HTMLDetailsElement>(
      'section[aria-labelledby="texts"] > details',
    ))
      group.open = true;
  });
  await until('the texts', () =>
    tab.evaluate(() => document.getElementById('texts.en.banner.title') !== null),
  );
}

/** Chooses a file with this text in the field that opens one. */
export function openFile(tab: Tab, name: string, text: string): Promise<void> {
  return openBase64(tab, name, Buffer.from(text).toString('base64'));
}

/** Chooses a file in the field that opens one. Its content is in Base64. */
export function openBase64(tab: Tab, name: string, base64: string): Promise<void> {
  return tab.evaluate(
    (fileName, encoded) => {
      const content = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
      const field = document.querySelector<HTMLInputElement>('#open');
      const chosen = new DataTransfer();
      chosen.items.add(new File([content], fileName));
      if (!field) throw new Error('There is no field for a file.');
      field.files = chosen.files;
      field.dispatchEvent(new Event('change', {bubbles: true}));
    },
    name,
    base64,
  );
}

/** Presses a button that saves a file, and returns its content in Base64. */
export async function download(tab: Tab, buttonId: string, name: string): Promise<string> {
  await tab.click(`#${buttonId}`);
  await until(name, () => tab.evaluate((file) => sessionStorage.getItem(file) !== null, name));
  return tab.evaluate((file) => sessionStorage.getItem(file) ?? '', name);
}

/** The text of the widget in the frame of a language. */
export function previewText(tab: Tab, language: string): Promise<string> {
  return tab.evaluate((tag) => {
    const frame = document.querySelector<HTMLIFrameElement>(`.frames iframe[data-language="${tag}"]`);
    return frame?.contentDocument?.querySelector('privacy-desk')?.textContent ?? '';
  }, language);
}

/** Runs in the page: reads each file at the address that the browser saves it from, because automation cannot see downloads. */
function keepDownloads(): void {
  document.addEventListener(
    'click',
    ({target}) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[download]') : null;
      if (!link) return;
      const reader = new FileReader();
      reader.onload = () => {
        const {result} = reader;
        if (typeof result === 'string')
          sessionStorage.setItem(link.download, result.replace(/^data:[^,]*,/, ''));
      };
      void fetch(link.href)
        .then((file) => file.blob())
        .then((blob) => reader.readAsDataURL(blob));
    },
    true,
  );
}
