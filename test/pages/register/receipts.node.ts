import assert from 'node:assert/strict';
import test from 'node:test';
import type {TestContext} from 'node:test';
import type {Receipt} from '../../../src/receipt/model.ts';
import {verifyDatabase} from '../../../src/service/administration.ts';
import {until} from '../../drive/until.ts';
import type {Size, Tab} from '../../drive/visitor.ts';
import {actionOf} from '../../receipt/sample-action.ts';
import {validReceipt} from '../../receipt/valid-receipt.ts';
import {axeViolations, colourPreferences, skipAxeInRegister} from '../accessibility/axe-violations.ts';
import {
  fillIn,
  type RegisterVisit,
  signInHere,
  tabTo,
  untilHeading,
  visitRegister,
} from './visit-register.ts';

interface ReceiptsVisit extends RegisterVisit {
  /** A consent, its withdrawal, and the consent of another visitor. */
  readonly receipts: readonly [Receipt, Receipt, Receipt];
}

/** A register with three receipts, in which an officer is signed in. */
async function visitReceipts(t: TestContext, size?: Size): Promise<ReceiptsVisit> {
  const visit = await visitRegister(t, {service: {countRefusals: true}, ...(size ? {size} : {})});
  const first = await validReceipt();
  const withdrawal = await validReceipt(
    actionOf([], 'panel-save', {before: ['analytics', 'marketing']}),
    first,
  );
  const receipts = [first, withdrawal, await validReceipt()] as const;
  for (const receipt of receipts) await post(visit, '/receipts', receipt, receipt.consentReceiptID);
  for (let count = 0; count < 12; count += 1)
    await post(visit, '/counts', {notice: '2026-11-01', answer: 'rejected'});
  await signInHere(visit.visitor);
  return {...visit, receipts};
}

async function post({url}: RegisterVisit, path: string, body: object, key = ''): Promise<void> {
  const headers = {'content-type': 'application/json', 'idempotency-key': key};
  const reply = await fetch(url + path, {method: 'POST', headers, body: JSON.stringify(body)});
  assert.ok(reply.ok, await reply.text());
}

const referenceOf = ({consentReceiptID}: Receipt): string => consentReceiptID.slice(0, 8).toUpperCase();

const textOf = (tab: Tab): Promise<string> => tab.evaluate(() => document.body.innerText);

/** The pages about receipts, and their headings. Something is on hold, and a visitor has asked to erase it. */
async function pagesOf({
  visitor,
  url,
  receipts: [first, second, third],
}: ReceiptsVisit): Promise<readonly (readonly [path: string, heading: string])[]> {
  const path = `/register/receipts/${first.consentReceiptID}`;
  const reference = referenceOf(first);
  await visitor.goto(`${url}${path}/hold`);
  await fillIn(visitor, {reason: 'Legal claim, case 2026-14'});
  await visitor.click('main button');
  await untilHeading(visitor, `Receipt ${reference}`);
  await fetch(`${url}/receipts/${first.consentReceiptID}`, {method: 'DELETE'});
  await fetch(`${url}/receipts/${third.consentReceiptID}`, {method: 'DELETE'});
  await visitor.goto(`${url}/register/erasures`);
  const link = (): Promise<string> =>
    visitor.evaluate(() => document.querySelector('td a')?.getAttribute('href') ?? '');
  const decision = await link();
  await visitor.goto(`${url}/register/holds`);
  const release = await link();
  return [
    ['/register/receipts', 'Receipts'],
    ['/register/receipts?q=Smith', 'Receipts'],
    ['/register/receipts?mark=unproven', 'Receipts'],
    [path, `Receipt ${reference}`],
    [`/register/receipts/${second.consentReceiptID}`, `Receipt ${referenceOf(second)}`],
    [`/register/receipts/${third.consentReceiptID}`, `Receipt ${referenceOf(third)}`],
    [`${path}/verify`, `Verify receipt ${reference}`],
    [`${path}/hold`, `Put receipt ${reference} on hold`],
    [`${path}/retention`, 'How long everything of this visitor is kept'],
    [`${path}/erase`, `Erase receipt ${reference}`],
    ['/register/holds', 'Holds'],
    [release, `Release the hold on receipt ${reference}`],
    ['/register/erasures', 'Erasures'],
    [decision, 'Decide about an erasure'],
    ['/register/figures', 'Answers over time'],
  ];
}

test(
  'axe finds nothing on the pages about receipts, in any colours',
  {skip: skipAxeInRegister},
  async (t) => {
    const visit = await visitReceipts(t);
    const {visitor, url} = visit;
    for (const [path, heading] of await pagesOf(visit)) {
      await visitor.goto(url + path);
      await untilHeading(visitor, heading);
      await visitor.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      for (const preference of colourPreferences) {
        if (preference) await visitor.emulate?.(preference);
        const setting = JSON.stringify(preference?.features ?? 'own colours');
        assert.deepEqual(await axeViolations(visitor, 'html'), [], `${path}, ${setting}`);
      }
    }
  },
);

test('no page about receipts scrolls sideways on a narrow screen, also with large text', async (t) => {
  const visit = await visitReceipts(t, {width: 320, height: 640});
  const {visitor, url} = visit;
  for (const [path, heading] of await pagesOf(visit)) {
    await visitor.goto(url + path);
    await untilHeading(visitor, heading);
    for (const size of ['100%', '200%']) {
      const overflow = await visitor.evaluate((fontSize) => {
        document.documentElement.style.fontSize = fontSize;
        return document.documentElement.scrollWidth - document.documentElement.clientWidth;
      }, size);
      assert.equal(overflow, 0, `${path} at ${size}`);
    }
  }
});

test('an officer finds a receipt by its reference, verifies and erases it, with the keyboard alone', async (t) => {
  const visit = await visitReceipts(t);
  const {visitor, url, database} = visit;
  const [first] = visit.receipts;
  const reference = referenceOf(first);
  await visitor.goto(`${url}/register/receipts`);
  await untilHeading(visitor, 'Receipts');
  await tabTo(visitor, '#q');
  await fillIn(visitor, {q: ` ${reference.slice(0, 4)} ${reference.slice(4)}`});
  await visitor.press('Enter');
  await until('one receipt', () =>
    visitor.evaluate(() => document.querySelectorAll('tbody tr').length === 1),
  );
  await tabTo(visitor, 'th a');
  await visitor.press('Enter');
  await untilHeading(visitor, `Receipt ${reference}`);
  await tabTo(visitor, 'a[href$="/verify"]');
  await visitor.press('Enter');
  await untilHeading(visitor, `Verify receipt ${reference}`);
  assert.match(await textOf(visitor), /Everything that can be checked is as it was received/);
  await visitor.goto(`${url}/register/receipts/${first.consentReceiptID}/erase`);
  await untilHeading(visitor, `Erase receipt ${reference}`);
  await tabTo(visitor, '#reason');
  await fillIn(visitor, {reason: 'The visitor wrote to us'});
  await tabTo(visitor, 'button.warning');
  await visitor.press('Enter');
  await until('the mistakes', () =>
    visitor.evaluate(() => document.querySelectorAll('.error-summary li').length === 2),
  );
  assert.match(await visitor.evaluate(() => document.title), /^Error: Erase receipt/);
  await tabTo(visitor, '.error-summary a[href="#scope"]');
  await visitor.press('Enter');
  await until('the field of the mistake', () =>
    visitor.evaluate(() => document.activeElement?.id === 'scope'),
  );
  await visitor.press(' ');
  await tabTo(visitor, '#confirmed');
  await visitor.press(' ');
  await tabTo(visitor, 'button.warning');
  await visitor.press('Enter');
  await untilHeading(visitor, `Erased: receipt ${reference}`);
  assert.equal((await fetch(`${url}/receipts/${first.consentReceiptID}`)).status, 410);
  assert.deepEqual((await verifyDatabase(database)).faults, []);
});

test('the figures have a chart with a name, and the same numbers in a table', async (t) => {
  const {visitor, url} = await visitReceipts(t);
  await visitor.goto(`${url}/register/figures`);
  await untilHeading(visitor, 'Answers over time');
  const [name, bars, cells] = await visitor.evaluate(() => {
    const chart = document.querySelector('svg[role=img]');
    return [
      chart?.querySelector('title')?.textContent,
      [...(chart?.querySelectorAll('rect') ?? [])].map((bar) => bar.getAttribute('class')),
      [...document.querySelectorAll('tbody td')].map((cell) => cell.textContent),
    ] as const;
  });
  assert.equal(name, 'Answers under notice 2026-11-01');
  assert.deepEqual(bars, ['accepted', 'rejected', 'withdrawn']);
  assert.deepEqual(cells, ['2', '0', '12', '1']);
});
