import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {axeViolations, colourPreferences, skipAxeInRegister} from '../accessibility/axe-violations.ts';
import {fillIn, signInHere, untilHeading, visitAs, visitRegister} from './visit-register.ts';

const pages = {
  '/register/': 'Privacy register',
  '/register/people': 'People',
  '/register/audit': 'Audit trail',
  '/register/account': 'Your account',
  '/register/account/password': 'Change your password',
  '/register/account/app': 'Authenticator app',
  '/register/nothing': 'There is nothing here',
};

async function assertAccessible(tab: Tab, name: string): Promise<void> {
  for (const preference of colourPreferences) {
    if (preference) await tab.emulate?.(preference);
    const setting = JSON.stringify(preference?.features ?? 'own colours');
    assert.deepEqual(await axeViolations(tab, 'html'), [], `${name}, ${setting}`);
  }
}

test('axe finds nothing on the pages of the register', {skip: skipAxeInRegister}, async (t) => {
  const {url, visitor} = await visitRegister(t);
  await untilHeading(visitor, 'Sign in');
  await assertAccessible(visitor, 'sign-in');
  await fillIn(visitor, {name: 'Alex', password: 'wrong'});
  await visitor.click('main button');
  await until('the error', () => visitor.evaluate(() => !!document.querySelector('[role="alert"]')));
  await untilHeading(visitor, 'Sign in');
  await assertAccessible(visitor, 'sign-in with an error');
  await signInHere(visitor);
  for (const [path, heading] of Object.entries(pages)) {
    await visitor.goto(url + path);
    await untilHeading(visitor, heading);
    await assertAccessible(visitor, path);
  }
});

test('no page of the register scrolls sideways on a narrow screen', async (t) => {
  const {url, visitor} = await visitRegister(t, {size: {width: 320, height: 640}});
  await signInHere(visitor);
  for (const [path, heading] of Object.entries(pages)) {
    await visitor.goto(url + path);
    await untilHeading(visitor, heading);
    // Also with text of twice the size.
    for (const size of ['100%', '200%']) {
      const overflow = await visitor.evaluate((fontSize) => {
        document.documentElement.style.fontSize = fontSize;
        return document.documentElement.scrollWidth - document.documentElement.clientWidth;
      }, size);
      assert.equal(overflow, 0, `${path} at ${size}`);
    }
  }
});

test('the pages have no scripts, and their policy forbids those of others', async (t) => {
  const {url, visitor} = await visitRegister(t);
  await signInHere(visitor);
  for (const [path, heading] of Object.entries(pages)) {
    await visitor.goto(url + path);
    await untilHeading(visitor, heading);
    assert.equal(await visitor.evaluate(() => document.scripts.length), 0, path);
  }
  const ran = await visitor.evaluate(() => {
    document.body.append(
      Object.assign(document.createElement('script'), {textContent: 'window.name = "ran"'}),
    );
    return window.name;
  });
  assert.equal(ran, '');
});

test('a reader sees nothing that only officers may open', async (t) => {
  const {url, visitor} = await visitAs(t, 'Sam', 'reader');
  assert.deepEqual(
    await visitor.evaluate(() =>
      [...document.querySelectorAll('main a')].map(({textContent}) => textContent),
    ),
    [
      ...['Find receipts', 'Holds', 'Erasures', 'Open', 'Closed', 'Calendar'],
      ...['Answers over time', 'Requests and complaints', 'Your account'],
    ],
  );
  await visitor.goto(`${url}/register/people`);
  await untilHeading(visitor, 'You may not do this');
});

test('an officer adds a person, makes them an officer, and removes them', async (t) => {
  const {url, visitor} = await visitRegister(t);
  await signInHere(visitor);
  await visitor.goto(`${url}/register/people`);
  await fillIn(visitor, {name: 'Kim'});
  await visitor.click('main button');
  await untilHeading(visitor, 'Kim can sign in');
  await visitor.click('main p a');
  await untilHeading(visitor, 'People');
  await visitor.click('tbody tr:nth-child(2) a');
  await untilHeading(visitor, 'Kim');
  await visitor.click('#role-officer');
  await visitor.click('form[action$="/role"] button');
  await untilHeading(visitor, 'People');
  await visitor.click('tbody tr:nth-child(2) a');
  await untilHeading(visitor, 'Kim');
  await visitor.click('main a[href$="/remove"]');
  await untilHeading(visitor, 'Remove Kim?');
  await visitor.click('main button');
  await untilHeading(visitor, 'People');
  assert.equal(await visitor.evaluate(() => document.querySelectorAll('tbody tr').length), 1);
});
