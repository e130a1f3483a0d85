import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {cookiesHtml} from '../../src/cli/commands/cookies.ts';
import {parseConfig} from '../../src/config/parse.ts';

const {config} = parseConfig({
  categories: [
    {id: 'necessary', services: [{id: 'login', name: 'Login'}]},
    {
      id: 'analytics',
      title: 'Counting <visits>',
      services: [
        {
          id: 'matomo',
          name: 'Matomo',
          provider: 'InnoCraft & Co',
          purpose: 'Shows which pages "work".',
          policyUrl: 'https://matomo.example/?a=1&b="2"',
          location: 'DE',
          retention: 'P6M',
          role: 'processor',
          stores: [
            {name: '_pk_id.*', kind: 'cookie', duration: 'P13M', purpose: 'Tells visitors apart'},
            {name: 'seen', kind: 'sessionStorage', duration: 'session'},
          ],
        },
        {id: 'odd', policyUrl: 'javascript:alert(1)'},
      ],
    },
  ],
  texts: {gd: {'cookies.consent': 'Ma dh’aontaicheas tu.'}},
});

describe('cookiesHtml', async () => {
  const html = await cookiesHtml(config);

  for (const fact of [
    '<h2>Strictly necessary</h2>',
    '<strong>Always on: needed for what you ask for, or to keep it safe and working.</strong>',
    '<h3>Login</h3>\n<p>What it keeps in your browser has not been declared.</p>',
    '<h2>Counting &lt;visits&gt;</h2>',
    '<strong>Runs only if you agree.</strong>',
    '<p>Shows which pages &quot;work&quot;.</p>',
    '<li>Run by InnoCraft &amp; Co</li>',
    '<li>Keeps what it learns in: Germany.</li>',
    '<li>Keeps what it learns for 6 months.</li>',
    '<a href="https://matomo.example/?a=1&amp;b=&quot;2&quot;">Privacy policy of Matomo</a>',
    '<li>It acts on our instructions, and may not use what it learns for itself.</li>',
    '<code dir="ltr">_pk_id.*</code> Cookie, kept for 13 months\n<p>Tells visitors apart</p>',
    '<code dir="ltr">seen</code> Browser storage for one visit, kept until you close the browser</li>',
  ])
    it(`contains ${fact.replaceAll('\n', ' ')}`, () => assert.ok(html.includes(fact), html));

  it('leaves out a link whose address is a script', () => assert.doesNotMatch(html, /javascript:/));

  it('marks the language and direction of the list, and of texts in another language', async () => {
    const arabic = await cookiesHtml(config, {language: 'ar'});
    assert.match(arabic, /^<privacy-cookies lang="ar">\n<div lang="ar" dir="rtl" /);
    assert.match(arabic, /<p lang="en" dir="ltr">Tells visitors apart<\/p>/);
    assert.doesNotMatch(html, /<p lang=/);
  });

  it('uses a language that only the configuration has texts for', async () =>
    assert.match(await cookiesHtml(config, {language: 'gd'}), /Ma dh’aontaicheas tu\./));

  it('lists what the widget itself stores, also without categories', async () => {
    const lists = [html, await cookiesHtml(parseConfig({}).config)];
    for (const list of lists)
      for (const fact of [
        '<h3>Cookie settings</h3>\n<p>What it keeps in your browser</p>',
        '<code dir="ltr">privacy-desk</code> Cookie, kept for 180 days\n<p>What you chose, when,',
        '<code dir="ltr">privacy-desk-scroll-and-forms</code> Browser storage for one visit,',
      ])
        assert.ok(list.includes(fact), fact);
    assert.equal(html.match(/<h2>/g)?.length, 2);
  });

  it('has a different fingerprint for each configuration, language and level', async () => {
    const options = [{}, {language: 'cy'}, {heading: '3'}, {}];
    const lists = await Promise.all(options.map((one) => cookiesHtml(config, one)));
    lists.push(await cookiesHtml({...config, categories: config.categories.slice(1)}));
    lists.push(await cookiesHtml({...config, cookie: {...config.cookie, days: 90}}));
    const fingerprints = lists.map((list) => /data-made-from="(\w+)"/.exec(list)?.[1]);
    assert.equal(fingerprints[0], fingerprints[3]);
    assert.equal(new Set(fingerprints).size, 5);
  });
});
