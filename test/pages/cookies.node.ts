import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../drive/until.ts';
import {visit} from './visit.ts';
import {visitDemo} from './visit-demo.ts';

test('the demo’s lists of cookies are there without JavaScript, and stay as they are with it', async (t) => {
  const {demo, visitor} = await visitDemo(t);
  for (const [path, facts] of [
    [
      '/privacy/cookies/',
      ['Runs only if you agree.', 'Run by Google Ireland Limited', 'in: Germany.', '_pk_id.*', '13 months'],
    ],
    ['/cy/cookies/', ['Yn rhedeg dim ond os ydych chi’n cytuno.', 'Polisi preifatrwydd Matomo', '_pk_id.*']],
  ] as const) {
    const html = await (await fetch(demo.siteUrl + path)).text();
    for (const fact of facts) assert.ok(html.includes(fact), fact);

    await visitor.goto(demo.siteUrl + path);
    await until('the element', () =>
      visitor.evaluate(() => customElements.get('privacy-cookies') !== undefined),
    );
    // An empty one comes after it: when that is filled, the first has been judged.
    await visitor.evaluate(() => document.body.append(document.createElement('privacy-cookies')));
    await until('a list that is not built in', () =>
      visitor.evaluate(() => document.querySelector('body > privacy-cookies section') !== null),
    );
    const isUnchanged = await visitor.evaluate(async () => {
      const served = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
      const [one, other] = [document, served].map((page) => page.querySelector('main privacy-cookies'));
      return one?.isEqualNode(other ?? null);
    });
    assert.equal(isUnchanged, true, path);
    const made = await visitor.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('privacy-cookies > div')].map(
        ({dataset}) => dataset['madeFrom'],
      ),
    );
    assert.equal(made[0], made[1], 'Node and browser have the same fingerprint');
  }
});

for (const [why, code, options] of [
  ['there is no configuration', 'config-missing', {config: '{}'}],
  ['it cannot be read', 'config-missing', {config: '{"categories": '}],
  ['what checks it is not there', 'ui-unreachable', {faults: {'desk-config.js': 'missing'}}],
] as const)
  test(`a list of cookies stays as it is when ${why}, and the console says each fault once`, async (t) => {
    const {visitor, hosts} = await visit(t, options);
    await visitor.goto(hosts.page('blank.html'));
    await visitor.evaluate(() => {
      const list = document.createElement('privacy-cookies');
      list.textContent = 'As it was.';
      const script = document.createElement('script');
      script.type = 'module';
      script.src = '/privacy/desk-cookies.js';
      document.body.append(list, script);
    });
    const told = await until('the report', async () => {
      const lines = (await visitor.recorded()).console.map(({text}) => text);
      return lines.some((line) => line.includes('<privacy-cookies>')) && lines;
    });
    const ours = told.filter((line) => line.includes('<privacy-cookies> stays as it is.'));
    assert.deepEqual(
      ours.map((line) => line.includes(`[${code}]`)),
      [true],
    );
    assert.ok(told.filter((line) => line.includes('[config-json]')).length <= 1);
    const text = await visitor.evaluate(() => document.querySelector('privacy-cookies')?.textContent);
    assert.equal(text, 'As it was.');
  });
