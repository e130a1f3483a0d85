import assert from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import {type RawBuilder, sql} from 'kysely';
import {until} from '../../drive/until.ts';
import type {Visitor} from '../../drive/visitor.ts';
import {openDatabase} from '../../../src/service/database/open-database.ts';
import {rotateSigningKey} from '../../../src/service/administration.ts';
import {emptyDatabase} from '../../service/evidence/running-evidence.ts';
import {runningService} from '../../service/running-service.ts';
import {siteConfig} from '../support/site-config.ts';
import {visit} from '../support/visit.ts';

interface SignedVisit {
  readonly visitor: Visitor;
  readonly database: string;
  /** Ends the service. */
  stop(): Promise<void>;
  /** Opens the receipt in the panel. */
  openReceipt(): Promise<void>;
}

/** A visitor whose receipt was sent to a real service on another origin. */
async function visitSigned(t: TestContext): Promise<SignedVisit> {
  const receipts: {endpoint?: string} = {};
  const {visitor, hosts} = await visit(t, {config: {...siteConfig, receipts}});
  const address = hosts.page('blank.html');
  const database = await emptyDatabase(t);
  const service = await runningService({database, otherOrigins: [new URL(address).origin]});
  let closing: Promise<void> | undefined;
  const stop = (): Promise<void> => (closing ??= service.close());
  t.after(stop);
  receipts.endpoint = `${service.url}/receipts`;
  await visitor.goto(address);
  await visitor.click('[part~="accept"]');
  await until('the delivery', () =>
    visitor.evaluate(
      () =>
        localStorage.getItem('privacy-desk-receipts') !== null &&
        localStorage.getItem('privacy-desk-outbox') === null,
    ),
  );
  const openReceipt = async (): Promise<void> => {
    await visitor.goto(address);
    await visitor.evaluate(() => void (location.hash = 'privacy-desk/receipt'));
    await until('the receipt', async () => (await panelText(visitor)).includes('Check the signature'));
  };
  return {visitor, database, stop, openReceipt};
}

/** Runs a statement in the database of the service, past the service. */
async function changeDatabase(database: string, statement: RawBuilder<unknown>): Promise<void> {
  const db = await openDatabase(database);
  await statement.execute(db);
  await db.destroy();
}

/** The text of the receipt in the panel. */
function panelText(visitor: Visitor): Promise<string> {
  return visitor.evaluate(() => {
    const panel = document.querySelector('privacy-desk')?.shadowRoot?.querySelector('privacy-desk-panel');
    const text = panel?.shadowRoot?.querySelector('.receipt')?.textContent ?? '';
    return text.replace(/\s+/g, ' ');
  });
}

async function check(visitor: Visitor, expected: RegExp): Promise<void> {
  await visitor.click('[part="verify"]');
  await until(String(expected), async () => expected.test(await panelText(visitor)));
}

test('the panel checks the signature of the organisation, and the place in its log, when its button is pressed', async (t) => {
  const {visitor, openReceipt} = await visitSigned(t);
  await openReceipt();
  const asked = (): Promise<number> =>
    visitor.evaluate(
      () =>
        performance
          .getEntriesByType('resource')
          .filter(({name}) => /\/jwks\.json$|\/log\/proof\/|desk-proof/.test(name)).length,
    );
  assert.equal(await asked(), 0, 'nothing is asked for before the press');
  await check(visitor, /has signed this receipt\. Received: \d+ \w+ 20\d\d.* It is in the log of /);
  assert.equal(await asked(), 3);
});

test('the panel says that the log does not match, and that it cannot be checked', async (t) => {
  const {visitor, openReceipt, database} = await visitSigned(t);
  await openReceipt();
  // The receipt is there with its signature, but the log has something else in its place.
  await changeDatabase(database, sql`UPDATE receipts SET salt = leaf`);
  await check(visitor, /has signed this receipt.* It does not match the log of /);
  await changeDatabase(database, sql`DROP TABLE checkpoints`);
  await check(visitor, /has signed this receipt.* We cannot check now whether it is in the log of /);
});

test('the panel says that a signature does not fit a receipt that was changed in the browser', async (t) => {
  const {visitor, openReceipt} = await visitSigned(t);
  await visitor.evaluate(() => {
    const key = 'privacy-desk-receipts';
    localStorage.setItem(key, (localStorage.getItem(key) ?? '').replaceAll('"GB"', '"DE"'));
  });
  await openReceipt();
  await check(visitor, /The signature does not fit this receipt\./);
});

test('the panel says so when the organisation has no signature, and when it cannot be asked', async (t) => {
  const {visitor, openReceipt, database, stop} = await visitSigned(t);
  await rotateSigningKey(database);
  await openReceipt();
  await check(visitor, /has signed this receipt/);
  await visitor.evaluate(async () => {
    const [{consentReceiptID}] = JSON.parse(localStorage.getItem('privacy-desk-receipts') ?? '[]') as [
      {consentReceiptID: string},
    ];
    const endpoint = performance
      .getEntriesByType('resource')
      .find(({name}) => name.endsWith(consentReceiptID))?.name;
    await fetch(endpoint ?? '', {method: 'DELETE'});
  });
  await check(visitor, /has no signature for this receipt\./);
  await stop();
  await check(visitor, /Check your connection, then try again\./);
});
