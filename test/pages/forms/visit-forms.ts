import {mkdtemp, rm} from 'node:fs/promises';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {TestContext} from 'node:test';
import {createService, type PrivacyDeskService, type ServiceOptions} from '../../../src/service/index.ts';
import {until} from '../../drive/until.ts';
import type {Size, Tab, Visitor} from '../../drive/visitor.ts';
import {sharedBrowser} from '../support/browser.ts';

/** A service with its forms, and a new visitor. */
export interface FormVisit {
  /** Address of the service, without a slash at the end. It stays the same over a restart. */
  readonly url: string;
  readonly visitor: Visitor;
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** A page in which no script runs, as in a browser without JavaScript. */
export const withoutScripts = {
  en: '<!doctype html><html lang="{{language}}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="script-src \'none\'"><title>{{title}}</title>{{head}}</head><body class="privacy-page"><main>{{main}}</main></body></html>',
};

const config = {
  organisation: {name: 'Example Trust', contact: 'Privacy team', email: 'dpo@example.org'},
  rights: {relations: [{id: 'visitor', label: 'I visited the website'}]},
};

/** Starts a service on a free port, with its database in a file, and opens a visitor. */
export async function visitForms(
  test: TestContext,
  {size = {width: 1024, height: 730}, ...options}: Partial<ServiceOptions> & {readonly size?: Size} = {},
): Promise<FormVisit> {
  const folder = await mkdtemp(join(tmpdir(), 'privacy-desk-forms-'));
  let service: PrivacyDeskService | undefined;
  const start = async (port = 0): Promise<number> => {
    service = await createService({database: join(folder, 'service.sqlite'), config, ...options});
    await service.listen({port, host: '127.0.0.1'});
    return (service.server.address() as AddressInfo).port;
  };
  const port = await start();
  const stop = async (): Promise<void> => {
    // A browser keeps connections open for its next request.
    service?.server.closeAllConnections();
    await service?.close();
    service = undefined;
  };
  const visitor = await (await sharedBrowser()).newVisitor(size);
  test.after(async () => {
    await visitor.close();
    await stop();
    await rm(folder, {recursive: true, force: true});
  });
  const goto = async (address: string): Promise<void> => {
    await visitor.goto(address);
    // The styles move the fields: a press before them can miss.
    await until('the styles', () => visitor.evaluate(() => document.readyState === 'complete'));
  };
  return {
    url: `http://127.0.0.1:${port}`,
    visitor: {...visitor, goto},
    stop,
    start: async () => {
      await start(port);
    },
  };
}

/** Waits for a page with this heading. */
export function untilHeading(tab: Tab, heading: string): Promise<boolean> {
  return until(`the page "${heading}"`, () =>
    tab.evaluate(
      (text) => document.readyState === 'complete' && document.querySelector('h1')?.textContent === text,
      heading,
    ),
  );
}

/** Waits until the script of the forms runs. */
export function untilEnhanced(tab: Tab): Promise<boolean> {
  return until('the script of the form', () => tab.evaluate(() => document.querySelector('.draft') !== null));
}

/** Types a text into a field as a person does: it has the focus, and then another field has. */
export function fillIn(tab: Tab, id: string, text: string): Promise<void> {
  return tab.evaluate(
    (fieldId, value) => {
      const field = document.getElementById(fieldId) as HTMLInputElement | null;
      if (!field) throw new Error(`There is no field ${fieldId}.`);
      field.focus();
      field.value = value;
      field.dispatchEvent(new Event('input', {bubbles: true}));
      field.dispatchEvent(new Event('change', {bubbles: true}));
      field.blur();
    },
    id,
    text,
  );
}

export function valueOf(tab: Tab, id: string): Promise<string | undefined> {
  return tab.evaluate((fieldId) => (document.getElementById(fieldId) as HTMLInputElement | null)?.value, id);
}

/** Fills in what a complaint needs. */
export async function fillInComplaint(tab: Tab): Promise<void> {
  await fillIn(tab, 'details', 'You kept writing to me.\nAgain and again.');
  await tab.click('#replyBy-email');
  await fillIn(tab, 'email', 'sam@example.org');
}
