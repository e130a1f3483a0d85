import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {fillIn, fillInComplaint, untilHeading, valueOf, visitForms, withoutScripts} from './visit-forms.ts';

/** More characters than the service reads. */
const TOO_LONG = 1_100_000;

test('a request is sent without scripts on a phone: mistake, review, change, confirmation and status', async (t) => {
  const {url, visitor} = await visitForms(t, {templates: withoutScripts, size: {width: 320, height: 640}});
  await visitor.goto(`${url}/request/`);
  await visitor.click('#kinds-access');
  await fillIn(visitor, 'details', 'The study in Leeds');
  await visitor.click('#answers .button');
  await until('the mistake', () =>
    visitor.evaluate(() => document.querySelector('.errors a')?.getAttribute('href') === '#replyBy-email'),
  );
  assert.match(await title(visitor), /^Error: /);
  assert.equal(await valueOf(visitor, 'details'), 'The study in Leeds');

  await visitor.click('#replyBy-email');
  await fillIn(visitor, 'email', 'sam@example.org');
  await visitor.click('#answers .button');
  await untilHeading(visitor, 'Check your answers');
  await visitor.click('button[formaction$="#details"]');
  await untilHeading(visitor, 'Ask about your information');
  assert.match(await visitor.url(), /#details$/);
  await fillIn(visitor, 'details', 'The study in York');
  await visitor.click('#answers .button');
  await untilHeading(visitor, 'Check your answers');
  await visitor.click('#answers .button');
  await untilHeading(visitor, 'We have your request');
  assert.ok(await fitsWidth(visitor));

  await visitor.click('.address a');
  await untilHeading(visitor, 'How your request stands');
  assert.ok(!(await visitor.evaluate(() => document.body.textContent)).includes('York'));
});

test('changing the language keeps what was typed, and Enter goes on and does not change the language', async (t) => {
  const {url, visitor} = await visitForms(t, {templates: withoutScripts});
  await visitor.goto(`${url}/complaint/`);
  await fillInComplaint(visitor);
  await visitor.click('.languages button');
  await untilHeading(visitor, 'Cwyno wrthym');
  assert.equal(await valueOf(visitor, 'details'), 'You kept writing to me.\nAgain and again.');
  await visitor.evaluate(() => document.getElementById('name')?.focus());
  await visitor.press('Enter');
  await untilHeading(visitor, 'Gwirio eich atebion');
});

test('fields that depend on another answer are shown after it, and no field lies over another', async (t) => {
  const {url, visitor} = await visitForms(t, {templates: withoutScripts, size: {width: 320, height: 640}});
  await visitor.goto(`${url}/request/?lang=cy`);
  assert.deepEqual(await shown(visitor), []);
  await visitor.click('#onBehalf-child');
  await visitor.click('#replyBy-post');
  assert.deepEqual(await shown(visitor), ['subject', 'address']);
  await visitor.click('#onBehalf-someone');
  await visitor.click('#kinds-cookies');
  assert.deepEqual(await shown(visitor), ['offer', 'subject', 'authority', 'address']);
  assert.ok(await fitsWidth(visitor));
});

test('what was typed is there after "Back" from an answer that has no form', async (t) => {
  const {url, visitor} = await visitForms(t, {templates: withoutScripts});
  await visitor.goto(`${url}/complaint/`);
  await fillInComplaint(visitor);
  await visitor.evaluate((length) => {
    const field = document.querySelector<HTMLTextAreaElement>('#details');
    if (!field) return;
    // The layout of so much text takes a browser seconds, and nothing looks at it.
    field.style.display = 'none';
    field.value = `${'x'.repeat(99)}\n`.repeat(length / 100);
  }, TOO_LONG);
  await visitor.click('#answers .button');
  // WebKit takes seconds to send so much text.
  await until('the answer', async () => (await heading(visitor)) === 'Your answers are too long', 60_000);
  await visitor.back();
  await untilHeading(visitor, 'Complain to us');
  await until('what was typed', async () => (await lengthOf(visitor)) === TOO_LONG);
  assert.equal(await valueOf(visitor, 'email'), 'sam@example.org');
});

function lengthOf(tab: Tab): Promise<number | undefined> {
  return tab.evaluate(() => document.querySelector<HTMLTextAreaElement>('#details')?.value.length);
}

function heading(tab: Tab): Promise<string | undefined> {
  return tab.evaluate(() => document.querySelector('h1')?.textContent);
}

function title(tab: Tab): Promise<string> {
  return tab.evaluate(() => document.title);
}

function fitsWidth(tab: Tab): Promise<boolean> {
  return tab.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
}

/** The conditional fields that are visible. */
function shown(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[class*="when-"]')]
      .filter((element) => element.offsetHeight > 0)
      .map((element) => element.querySelector('input, textarea')?.id ?? 'offer'),
  );
}
