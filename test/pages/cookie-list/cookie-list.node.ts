import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import {visitDemo} from '../support/visit-demo.ts';
import {visit} from '../support/visit.ts';

test('the demo’s cookie lists are in the HTML, and the element does not change them', async (t) => {
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
    // Elements are processed in order: when this empty one is filled, the first has been compared with the configuration.
    await visitor.evaluate(() => document.body.append(document.createElement('privacy-cookies')));
    await until('the list in the empty element', () =>
      visitor.evaluate(() => document.querySelector('body > privacy-cookies section') !== null),
    );
    const isUnchanged = await visitor.evaluate(async () => {
      const served = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
      const [list, servedList] = [document, served].map((page) => page.querySelector('main privacy-cookies'));
      return list?.isEqualNode(servedList ?? null);
    });
    assert.equal(isUnchanged, true, path);
    const fingerprints = await visitor.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('privacy-cookies > div')].map(
        ({dataset}) => dataset['madeFrom'],
      ),
    );
    assert.equal(fingerprints[0], fingerprints[1], 'Node and the browser compute the same fingerprint');
  }
});

for (const [why, code, options] of [
  ['there is no configuration', 'config-missing', {config: '{}'}],
  ['the configuration is not JSON', 'config-missing', {config: '{"categories": '}],
  ['desk-config.js is missing', 'ui-unreachable', {faults: {'desk-config.js': 'missing'}}],
] as const)
  test(`a cookie list stays unchanged when ${why}, and the console reports each problem once`, async (t) => {
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
    const lines = await until('the message', async () => {
      const texts = (await visitor.recorded()).console.map(({text}) => text);
      return texts.some((text) => text.includes('<privacy-cookies>')) && texts;
    });
    const aboutList = lines.filter((text) => text.includes('<privacy-cookies>'));
    assert.deepEqual(
      aboutList.map((text) => text.includes(`[${code}]`)),
      [true],
    );
    assert.ok(lines.filter((text) => text.includes('[config-json]')).length <= 1);
    const text = await visitor.evaluate(() => document.querySelector('privacy-cookies')?.textContent);
    assert.equal(text, 'As it was.');
  });
