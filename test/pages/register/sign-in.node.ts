import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {testPassword} from '../../service/register/signed-in.ts';
import {fillIn, signInHere, untilHeading, visitRegister} from './visit-register.ts';

/** Presses Tab until the focus is on `selector`, at most as often as a page has stops. */
async function tabTo(tab: Tab, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 40; pressed += 1) {
    if (await tab.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await tab.press('Tab');
  }
  assert.fail(`The focus did not reach ${selector}.`);
}

test('someone signs in and out with the keyboard alone, and each stop shows the focus', async (t) => {
  const {visitor} = await visitRegister(t);
  await untilHeading(visitor, 'Sign in');
  await tabTo(visitor, '.skip-link');
  await tabTo(visitor, '#name');
  await fillIn(visitor, {name: 'Alex'});
  await tabTo(visitor, '#password');
  await fillIn(visitor, {password: testPassword});
  await visitor.press('Enter');
  await untilHeading(visitor, 'Privacy register');
  for (const selector of ['.signed-in button', 'nav a', 'main a']) {
    await tabTo(visitor, selector);
    const outline = await visitor.evaluate(() =>
      document.activeElement ? getComputedStyle(document.activeElement).outlineWidth : '',
    );
    assert.equal(outline, '3px', selector);
  }
  await visitor.goto(await visitor.url());
  await tabTo(visitor, '.signed-in button');
  await visitor.press('Enter');
  await untilHeading(visitor, 'Sign in');
});

test('the sign-in says what is wrong, keeps the name, and its summary leads to the field', async (t) => {
  const {visitor} = await visitRegister(t);
  await fillIn(visitor, {name: 'Alex', password: 'wrong'});
  await visitor.click('main button');
  await until('the summary', () =>
    visitor.evaluate(() => document.querySelector('.error-summary')?.textContent.includes('is wrong')),
  );
  assert.match(await visitor.evaluate(() => document.title), /^Error: /);
  await visitor.click('.error-summary a');
  const field = await visitor.evaluate(() => {
    const {activeElement} = document;
    if (!(activeElement instanceof HTMLInputElement)) return {};
    const described = activeElement.getAttribute('aria-describedby') ?? '';
    return {value: activeElement.value, error: document.getElementById(described)?.textContent};
  });
  assert.deepEqual(field, {value: 'Alex', error: 'Error: The name or the password is wrong.'});
});

test('the page that someone wanted to open is opened after the sign-in', async (t) => {
  const {url, visitor} = await visitRegister(t);
  await visitor.goto(`${url}/register/people`);
  await fillIn(visitor, {name: 'Alex', password: testPassword});
  await visitor.click('main button');
  await untilHeading(visitor, 'People');
});

test('a link on another site opens a page for someone who is signed in', async (t) => {
  const {url, visitor} = await visitRegister(t);
  await signInHere(visitor);
  // For browsers, localhost and 127.0.0.1 are two sites.
  await visitor.goto(url.replace('127.0.0.1', 'localhost') + '/register/sign-in');
  await untilHeading(visitor, 'Sign in');
  await visitor.evaluate((address) => {
    const link = Object.assign(document.createElement('a'), {href: address, id: 'out', textContent: 'Out'});
    document.querySelector('main')?.prepend(link);
  }, `${url}/register/people`);
  await visitor.click('#out');
  await untilHeading(visitor, 'People');
});

test('a form of a session that is over loses nothing', async (t) => {
  const {url, visitor} = await visitRegister(t);
  await signInHere(visitor);
  await visitor.goto(`${url}/register/people`);
  await fillIn(visitor, {name: 'Kim Lee'});
  const other = await visitor.newTab();
  await other.goto(`${url}/register/account`);
  await other.click('.signed-in button');
  await untilHeading(other, 'Sign in');
  await visitor.click('main button');
  await untilHeading(visitor, 'You are signed out');
  await signInHere(other);
  await visitor.click('main button');
  await untilHeading(visitor, 'Send the form again');
  await visitor.click('main button');
  await untilHeading(visitor, 'Kim Lee can sign in');
});
