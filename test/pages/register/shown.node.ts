import assert from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import type {NoticeLayer} from '../../../src/receipt/input.ts';
import type {Receipt} from '../../../src/receipt/model.ts';
import {until} from '../../drive/until.ts';
import type {Size, Tab, Visitor} from '../../drive/visitor.ts';
import {sampleSite} from '../../receipt/sample-site.ts';
import {emptyDatabase, storeReceipts} from '../../service/evidence/running-evidence.ts';
import {evidenceSample, type EvidenceSample} from '../../service/evidence/evidence-sample.ts';
import {addTestPerson, testPassword} from '../../service/register/signed-in.ts';
import {runningService} from '../../service/running-service.ts';
import {axeViolations} from '../accessibility/axe-violations.ts';
import {sharedBrowser} from '../support/browser.ts';

interface ShownVisit {
  readonly visitor: Visitor;
  /** Address of the page about the receipt of the consent. */
  readonly address: string;
  readonly receipt: Receipt;
}

interface Seen {
  readonly layer?: NoticeLayer;
  readonly language?: string;
  readonly size?: Size;
  /** Whether the service knows the folder of registered builds. */
  readonly isRegistered?: boolean;
  /** The key of the notice that the registered configuration does not have, as if an earlier version had written it. */
  readonly without?: 'changes';
  /** Changes the registered words, as if an earlier version of Privacy Desk had other ones. */
  readonly rewrite?: (text: string) => string;
}

/** Stores the receipt of a visitor who saw a registered notice, and signs an officer in. */
async function visitShown(t: TestContext, seen: Seen = {}): Promise<ShownVisit> {
  const {
    layer = 'banner',
    language = 'en',
    size = {width: 1280, height: 900},
    isRegistered = true,
    rewrite,
    without,
  } = seen;
  const config = {...sampleSite, languages: ['en', 'cy']};
  const registered = JSON.parse(
    JSON.stringify(config, (key, value: unknown) => (key === without ? undefined : value)),
  ) as typeof config;
  const {register, receipts}: EvidenceSample = await evidenceSample(t, {
    ...{config, registered, layer, language, rewrite},
  });
  const database = await emptyDatabase(t);
  await storeReceipts(database, receipts, {register});
  const service = await runningService({database, ...(isRegistered ? {register} : {})});
  t.after(() => service.close());
  await addTestPerson(database);
  const visitor = await (await sharedBrowser()).newVisitor(size);
  t.after(() => visitor.close());
  await visitor.goto(`${service.url}/register/`);
  await signInWith(visitor);
  return {
    visitor,
    address: `${service.url}/register/receipts/${receipts[0].consentReceiptID}`,
    receipt: receipts[0],
  };
}

async function signInWith(tab: Tab): Promise<void> {
  await until('the form', () => tab.evaluate(() => document.querySelector('#password') !== null));
  await tab.evaluate((password) => {
    for (const [id, value] of [
      ['name', 'Alex'],
      ['password', password],
    ] as const)
      (document.getElementById(id) as HTMLInputElement).value = value;
  }, testPassword);
  await tab.click('main button');
  await until('the register', () => tab.evaluate(() => document.querySelector('.signed-in') !== null));
}

/** All text of the page, with that in open shadow roots. The interface is beside the body. */
function textOf(tab: Tab): Promise<string> {
  return tab.evaluate(() => {
    const read = (node: Node): string => {
      if (node instanceof Element && ['STYLE', 'SCRIPT'].includes(node.tagName.toUpperCase())) return '';
      const children = [...((node as Partial<Element>).shadowRoot?.childNodes ?? []), ...node.childNodes];
      return node.nodeType === 3 ? (node.nodeValue ?? '') : ` ${children.map(read).join('')} `;
    };
    return read(document.documentElement).replace(/\s+/g, ' ');
  });
}

/** The lines of the words in a receipt, with single spaces. */
const quotedLines = ({record}: Receipt): readonly string[] => {
  const words = record.notices.find(({type}) => type === 'dpv:ConsentNotice')?.words ?? '';
  return words.split('\n').map((line) => line.replace(/\s+/g, ' '));
};

for (const [layer, language] of [
  ['banner', 'en'],
  ['banner', 'cy'],
  ['panel', 'cy'],
  ['embed', 'en'],
] as const)
  test(`the register shows the ${layer} again in its language, ${language}`, async (t) => {
    const {visitor, address, receipt} = await visitShown(t, {layer, language});
    await visitor.goto(`${address}/shown/frame`);
    const lines = quotedLines(receipt);
    assert.ok(lines.length > 4);
    await until('the notice', async () => {
      const text = await textOf(visitor);
      return lines.every((line) => text.includes(line));
    });
    assert.equal(await isUnknown(visitor), false);
    const lang = await visitor.evaluate(
      () => document.querySelector('privacy-desk, privacy-embed')?.ownerDocument.documentElement.lang,
    );
    assert.equal(lang, language);
  });

test('the register shows a notice whose configuration an earlier version registered', async (t) => {
  const {visitor, address, receipt} = await visitShown(t, {without: 'changes'});
  await visitor.goto(`${address}/shown/frame`);
  const [title = ''] = quotedLines(receipt);
  await until('the notice', async () => (await textOf(visitor)).includes(title));
});

const isUnknown = (tab: Tab): Promise<boolean> =>
  tab.evaluate(() => !document.querySelector('#unknown')?.hasAttribute('hidden'));

test('the notice in the register stores nothing, sends nothing, and takes no answer', async (t) => {
  const {visitor, address, receipt} = await visitShown(t);
  await visitor.goto(`${address}/shown/frame`);
  const [title = ''] = quotedLines(receipt);
  const isShown = async (): Promise<boolean> => (await textOf(visitor)).includes(title);
  await until('the notice', isShown);
  const refused = await visitor.evaluate(async (outside) => {
    const fails = async (attempt: () => unknown): Promise<boolean> => {
      try {
        await attempt();
        return false;
      } catch {
        return true;
      }
    };
    return {
      origin: self.origin,
      storage: await fails(() => localStorage.setItem('a', 'b')),
      cookie: await fails(() => (document.cookie = 'a=b')),
      sending: await fails(() => fetch(outside)),
      image: await fails(() => {
        const image = document.createElement('img');
        image.src = outside;
        return image.decode();
      }),
    };
  }, address);
  assert.deepEqual(refused, {origin: 'null', storage: true, cookie: true, sending: true, image: true});
  for (const part of ['accept', 'reject', 'policy']) await visitor.click(`[part~="${part}"]`);
  assert.equal(await visitor.url(), `${address}/shown/frame`);
  assert.ok(await isShown());
});

test('the register shows the words, the answers and the notice beside each other', async (t) => {
  const {visitor, address, receipt} = await visitShown(t);
  await visitor.goto(address);
  await visitor.click('a[href$="/shown"]');
  await until('the frame', () => visitor.evaluate(() => document.querySelector('iframe') !== null));
  const text = await textOf(visitor);
  assert.ok(text.includes('The words are those of the archive.'));
  assert.ok(text.includes(receipt.evidence.noticeSha256 ?? '-'));
  for (const line of quotedLines(receipt)) assert.ok(text.includes(line), line);
  assert.match(text, /\(analytics\) +Allowed/);
  assert.match(text, /Where +In the banner/);
  const frame = await visitor.evaluate(() => {
    const {sandbox, title, src} = document.querySelector('iframe') ?? document.createElement('iframe');
    return {sandbox: [...sandbox], title, isOurs: /\/register\/receipts\/[\w-]+\/shown\/frame$/.test(src)};
  });
  assert.deepEqual(frame, {
    sandbox: ['allow-scripts'],
    title: 'The notice as it was shown',
    isOurs: true,
  });
  // axe cannot look into a frame without an origin. What is in it has tests of its own.
  await visitor.evaluate(() => document.querySelector('iframe')?.remove());
  assert.deepEqual(await axeViolations(visitor, 'html'), []);
});

test('the page about what a visitor saw does not scroll sideways on a narrow screen', async (t) => {
  const {visitor, address} = await visitShown(t, {size: {width: 320, height: 640}});
  await visitor.goto(`${address}/shown`);
  const overflow = await visitor.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.equal(overflow, 0);
});

test('words that were never registered are those that the receipt quotes, and the register says so', async (t) => {
  const {visitor, address, receipt} = await visitShown(t, {isRegistered: false});
  await visitor.goto(`${address}/shown`);
  const text = await textOf(visitor);
  assert.ok(text.includes('The words were never registered.'));
  for (const line of quotedLines(receipt)) assert.ok(text.includes(line), line);
  assert.equal(await visitor.evaluate(() => document.querySelector('iframe')), null);
  await visitor.goto(`${address}/shown/frame`);
  assert.match(await visitor.evaluate(() => document.title), /^There is nothing here/);
});

test('a notice whose words this version does not have is not shown in other words', async (t) => {
  const {visitor, address} = await visitShown(t, {
    isRegistered: true,
    rewrite: (text) => text.replace('Accept all', 'Yes to everything'),
  });
  await visitor.goto(`${address}/shown/frame`);
  await until('the sentence', () => isUnknown(visitor));
  assert.equal(await visitor.evaluate(() => document.querySelector('privacy-desk')), null);
  await visitor.goto(`${address}/shown`);
  assert.ok((await textOf(visitor)).includes('Yes to everything'));
});
