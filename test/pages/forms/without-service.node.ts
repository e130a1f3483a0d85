import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test, {type TestContext} from 'node:test';
import {writeForms} from '../../../src/cli/commands/forms.ts';
import {parseConfig} from '../../../src/config/parse.ts';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {sharedBrowser} from '../support/browser.ts';
import {axeViolations} from '../accessibility/axe-violations.ts';
import {fillInComplaint, untilEnhanced, valueOf} from './visit-forms.ts';

test('a form of a site without a service makes an e-mail and a file, and keeps a draft', async (t) => {
  const visitor = await (await sharedBrowser()).newVisitor();
  t.after(() => visitor.close());
  const url = await serveForms(t);
  await visitor.goto(`${url}/complaint/`);
  await untilEnhanced(visitor);
  await visitor.click('#answers .button');
  await until('the mistakes', () => visitor.evaluate(() => document.querySelector('.errors') !== null));
  await fillInComplaint(visitor);
  await visitor.click('#answers .button');
  const mail = new URL(await until('the e-mail', () => hrefOf(visitor, '.mail a[href^="mailto:"]')));
  assert.equal(mail.pathname, 'dpo@example.org');
  assert.equal(mail.searchParams.get('subject'), 'My information');
  assert.equal(mail.searchParams.get('body')?.replaceAll('\r\n', '\n'), TEXT);
  assert.equal(await visitor.evaluate(() => document.activeElement?.textContent), 'Your e-mail is ready');
  const file = await visitor.evaluate(async () => {
    const link = document.querySelector<HTMLAnchorElement>('.mail a[download]');
    return link && [link.download, await (await fetch(link.href)).text()];
  });
  assert.deepEqual(file, ['complaint.txt', TEXT]);
  assert.deepEqual(await axeViolations(visitor, 'html'), []);

  await visitor.evaluate(() => {
    const details = document.querySelector<HTMLTextAreaElement>('#details');
    if (details) details.value = 'word '.repeat(600);
  });
  await visitor.click('#answers .button');
  await until('the short e-mail', async () =>
    /attached/.test((await hrefOf(visitor, '.mail a[href^="mailto:"]')) ?? ''),
  );

  await visitor.goto(`${url}/complaint/`);
  await untilEnhanced(visitor);
  assert.equal(await valueOf(visitor, 'email'), 'sam@example.org');
});

const TEXT = [
  'What went wrong?\nYou kept writing to me.\nAgain and again.',
  'How should we reply?\nEmail',
  'Email address\nsam@example.org',
].join('\n\n');

function hrefOf(tab: Tab, selector: string): Promise<string | undefined> {
  return tab.evaluate((wanted) => document.querySelector<HTMLAnchorElement>(wanted)?.href, selector);
}

/** Serves the forms as files. */
async function serveForms(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'privacy-desk-forms-'));
  await writeForms(folder, parseConfig({organisation: {email: 'dpo@example.org'}}).config);
  const types = {html: 'text/html; charset=utf-8', css: 'text/css', js: 'text/javascript'};
  const server = createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const type = types[name.split('.').at(-1) as keyof typeof types];
    readFile(join(folder, name)).then(
      (content) => response.writeHead(200, {'content-type': type}).end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
  t.after(async () => {
    server.closeAllConnections();
    server.close();
    await rm(folder, {recursive: true, force: true});
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
