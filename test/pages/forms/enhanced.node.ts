import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {fillIn, fillInComplaint, untilEnhanced, untilHeading, valueOf, visitForms} from './visit-forms.ts';

test('a draft survives a reload, stays in its tab, and is deleted when the form is sent', async (t) => {
  const {url, visitor} = await visitForms(t);
  await visitor.goto(`${url}/complaint/`);
  await untilEnhanced(visitor);
  await fillInComplaint(visitor);
  await visitor.goto(`${url}/complaint/`);
  await untilEnhanced(visitor);
  assert.equal(await valueOf(visitor, 'details'), 'You kept writing to me.\nAgain and again.');
  assert.ok(
    await visitor.evaluate(() => document.querySelector<HTMLInputElement>('#replyBy-email')?.checked),
  );
  assert.match(await textOf(visitor, '.draft [role=status]'), /is here again/);

  await visitor.goto(`${url}/request/`);
  await untilEnhanced(visitor);
  assert.equal(await valueOf(visitor, 'details'), '', 'the other form has a draft of its own');
  const other = await visitor.newTab();
  await other.goto(`${url}/complaint/`);
  await untilEnhanced(other);
  assert.equal(await valueOf(other, 'details'), '');

  await visitor.goto(`${url}/complaint/`);
  await untilEnhanced(visitor);
  await visitor.click('#answers .button');
  await untilHeading(visitor, 'Check your answers');
  assert.match((await draftIn(visitor)) ?? '', /Again and again/);
  await visitor.click('#answers .button');
  await untilHeading(visitor, 'We have your complaint');
  await until('the draft to be deleted', async () => (await draftIn(visitor)) === null);
  assert.match(
    await textOf(visitor, '.address a'),
    /^http:\/\/127\.0\.0\.1:\d+\/complaint\/status\/[\w-]{43}\/\?lang=en$/,
  );
});

test('a visitor deletes a draft, and gets an empty form', async (t) => {
  const {url, visitor} = await visitForms(t);
  await visitor.goto(`${url}/complaint/`);
  await untilEnhanced(visitor);
  await fillInComplaint(visitor);
  await visitor.click('.draft button');
  await until('an empty form', async () => (await valueOf(visitor, 'details')) === '');
  assert.equal(await draftIn(visitor), null);
});

test('mistakes are shown before the form is sent, and at a question that the visitor leaves', async (t) => {
  const {url, visitor} = await visitForms(t);
  await visitor.goto(`${url}/request/`);
  await untilEnhanced(visitor);
  await visitor.click('#replyBy-email');
  await fillIn(visitor, 'email', 'sam');
  assert.match(await textOf(visitor, '#email-error'), /Enter an email address such as/);
  assert.equal(await visitor.evaluate(() => document.querySelector('.errors')), null);
  await visitor.click('#answers .button');
  await until('the summary', () =>
    visitor.evaluate(() => document.activeElement?.classList.contains('errors') === true),
  );
  const links = await visitor.evaluate(() =>
    [...document.querySelectorAll('.errors a')].map((link) => link.getAttribute('href')),
  );
  assert.deepEqual(links, ['#kinds-confirmation', '#email']);
  assert.match(await visitor.evaluate(() => document.title), /^Error: /);
  const described = await visitor.evaluate(() => {
    const group = document.getElementById('kinds');
    return group
      ?.getAttribute('aria-describedby')
      ?.split(' ')
      .every((id) => document.getElementById(id));
  });
  assert.equal(described, true);
  await visitor.click('.errors a[href="#email"]');
  assert.equal(await visitor.evaluate(() => document.activeElement?.id), 'email');
  await fillIn(visitor, 'email', 'sam@example.org');
  assert.equal(await visitor.evaluate(() => document.getElementById('email-error')), null);
  await visitor.click('#kinds-access');
  await visitor.click('#answers .button');
  await untilHeading(visitor, 'Check your answers');
});

test('nothing is lost while the server does not answer, and the same press works when it does', async (t) => {
  const {url, visitor, stop, start} = await visitForms(t);
  await visitor.goto(`${url}/complaint/`);
  await untilEnhanced(visitor);
  await fillInComplaint(visitor);
  await stop();
  await visitor.click('#answers .button');
  await untilUnreachable(visitor);
  assert.equal(await valueOf(visitor, 'email'), 'sam@example.org');
  await start();
  await visitor.click('#answers .button');
  await untilHeading(visitor, 'Check your answers');
  await stop();
  await visitor.click('#answers .button');
  await untilUnreachable(visitor);
  await start();
  await visitor.click('#answers .button');
  await untilHeading(visitor, 'We have your complaint');
});

test('the receipts of the browser are attached only when their box is ticked', async (t) => {
  const {url, visitor} = await visitForms(t);
  await visitor.goto(`${url}/request/`);
  await untilEnhanced(visitor);
  assert.equal(await visitor.evaluate(() => document.getElementById('attach-receipts')), null);
  const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
  await visitor.evaluate((receiptId) => {
    const record = {notices: [], processes: [], parties: [], events: [{purposes: []}]};
    const receipt = {consentReceiptID: receiptId, piiControllers: [], services: [], record};
    localStorage.setItem('privacy-desk-receipts', JSON.stringify([receipt]));
  }, id);
  await visitor.goto(`${url}/request/`);
  await untilEnhanced(visitor);
  assert.equal(await valueOf(visitor, 'receiptIds'), '');
  assert.match(await textOf(visitor, 'label[for=attach-receipts]'), /\(1\)$/);
  await visitor.click('#attach-receipts');
  assert.equal(await valueOf(visitor, 'receiptIds'), id);
  assert.match((await draftIn(visitor)) ?? '', new RegExp(id));
  await visitor.click('#attach-receipts');
  assert.equal(await valueOf(visitor, 'receiptIds'), '');
});

function textOf(tab: Tab, selector: string): Promise<string> {
  return tab.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
}

function draftIn(tab: Tab): Promise<string | null> {
  return tab.evaluate(() => sessionStorage.getItem('privacy-desk-draft'));
}

function untilUnreachable(tab: Tab): Promise<boolean> {
  return until('the message', () =>
    tab.evaluate(
      () =>
        document.querySelector('.errors h2')?.textContent === 'We cannot reach the website at the moment' &&
        document.activeElement?.classList.contains('errors') === true,
    ),
  );
}
