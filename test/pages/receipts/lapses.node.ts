import assert from 'node:assert/strict';
import test from 'node:test';
import type {Receipt} from '../../../src/receipt/model.ts';
import {until} from '../../drive/until.ts';
import type {Visitor} from '../../drive/visitor.ts';
import {receiptsConfig} from '../support/site-config.ts';
import {visit} from '../support/visit.ts';

test('a consent that has lapsed is recorded when the visitor is next there, and a refusal after it is no withdrawal', async (t) => {
  const {visitor, hosts} = await visit(t, {config: receiptsConfig});
  await visitor.goto(hosts.page('blank.html'));
  await visitor.click('[part~="accept"]');
  await until('the receipt', () => hosts.site.receipts.length === 1);
  await letTimePass(visitor);

  await visitor.goto(hosts.page('blank.html'));
  await until('the receipt of the lapse', () => hosts.site.receipts.length === 2);
  await visitor.click('[part~="reject"]');
  await until('the receipt of the refusal', () => hosts.site.receipts.length === 3);
  const statuses = hosts.site.receipts.map((receipt) => newStatuses(JSON.parse(receipt) as Receipt));
  assert.deepEqual(statuses, [['dpv:ConsentGiven'], ['dpv:ConsentExpired'], ['dpv:ConsentRefused']]);
});

/** Makes the visitor's answers 200 days older: those in the receipts. The browser deletes its cookie. */
function letTimePass(visitor: Visitor): Promise<void> {
  return visitor.evaluate(() => {
    const key = Object.keys(localStorage).find((one) => one.endsWith('-receipts')) ?? '';
    const older = (time: string): string =>
      `${new Date(Date.parse(time) - 200 * 86_400_000).toISOString().slice(0, 19)}Z`;
    const text = localStorage.getItem(key) ?? '';
    localStorage.setItem(key, text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, older));
    document.cookie = `${key.replace('-receipts', '')}=; path=/; max-age=0`;
  });
}

/** The statuses of the events that a receipt adds. */
function newStatuses({record, chain}: Receipt): readonly string[] {
  return record.events.slice(chain?.prevEvents ?? 0).map(({type}) => type[0]);
}
