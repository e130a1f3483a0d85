import assert from 'node:assert/strict';
import type {TestContext} from 'node:test';
import type {ServiceOptions} from '../../../src/service/service-options.ts';
import type {Role} from '../../../src/service/register/person.ts';
import {until} from '../../drive/until.ts';
import type {Size, Tab, Visitor} from '../../drive/visitor.ts';
import {registerPlace} from '../../service/register/register-place.ts';
import {addTestPerson, type RegisterPlace, testPassword} from '../../service/register/signed-in.ts';
import {sharedBrowser} from '../support/browser.ts';

export interface RegisterVisit extends RegisterPlace {
  /** Is at the sign-in. */
  readonly visitor: Visitor;
}

export interface RegisterVisitOptions {
  readonly service?: Partial<ServiceOptions>;
  readonly size?: Size;
}

/** Starts a service on a new database with the officer "Alex", and opens its register in a browser. */
export async function visitRegister(
  t: TestContext,
  {service = {}, size = {width: 1280, height: 900}}: RegisterVisitOptions = {},
): Promise<RegisterVisit> {
  const place = await registerPlace(t, service);
  await addTestPerson(place.database);
  const visitor = await (await sharedBrowser()).newVisitor(size);
  t.after(() => visitor.close());
  await visitor.goto(`${place.url}/register/`);
  return {...place, visitor};
}

/** Signs someone in: the officer "Alex" unless another name is given. */
export async function signInHere(tab: Tab, name = 'Alex'): Promise<void> {
  await fillIn(tab, {name, password: testPassword});
  await tab.click('main button');
  await untilHeading(tab, 'Privacy register');
}

/** Adds someone with the password of all tests, and opens the sign-in for them. */
export async function visitAs(t: TestContext, name: string, role: Role): Promise<RegisterVisit> {
  const visit = await visitRegister(t);
  await addTestPerson(visit.database, {name, role});
  await signInHere(visit.visitor, name);
  return visit;
}

/** Enters texts into the fields with these ids. */
export async function fillIn(tab: Tab, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [id, text] of Object.entries(texts))
    await until(`the field ${id}`, () =>
      tab.evaluate(
        (fieldId, value) => {
          const field = document.getElementById(fieldId);
          if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false;
          field.value = value;
          return true;
        },
        id,
        text,
      ),
    );
}

/** Waits until the page with this heading is there, whole. */
export function untilHeading(tab: Tab, heading: string): Promise<boolean> {
  return until(`the page "${heading}"`, () =>
    tab.evaluate(
      (text) => document.readyState === 'complete' && document.querySelector('h1')?.textContent === text,
      heading,
    ),
  );
}

/** Presses Tab until the focus is on `selector`, at most as often as a page has stops. */
export async function tabTo(tab: Tab, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 40; pressed += 1) {
    if (await tab.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await tab.press('Tab');
  }
  assert.fail(`The focus did not reach ${selector}.`);
}
