import assert from 'node:assert/strict';
import test from 'node:test';
import {untilAsked, untilChosen} from '../support/choices.ts';
import {messagesOn} from '../support/messages.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {visit} from '../support/visit.ts';

const organisation = {name: 'A charity'};
const nothingSaysWhoAsks = ['organisation-missing organisation.name'];
const categories = [{id: 'analytics'}, {id: 'marketing'}, {id: 'media'}];

/** What is wrong, the text of the inline configuration, and the messages that it causes. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['is cut off', '{"categories": [', ['config-json #privacy-desk-config', ...nothingSaysWhoAsks]],
  ['is not JSON', 'categories: analytics', ['config-json #privacy-desk-config', ...nothingSaysWhoAsks]],
  ['is a list', '[]', ['config-type', ...nothingSaysWhoAsks]],
  ['has no name of an organisation', JSON.stringify({categories}), nothingSaysWhoAsks],
  ['has an unknown key', JSON.stringify({organisation, categories, colour: 'red'}), ['config-key colour']],
  [
    'has a __proto__ key',
    `{"organisation": ${JSON.stringify(organisation)}, "__proto__": {"categories": []}, "categories": ${JSON.stringify(categories)}}`,
    ['config-key __proto__'],
  ],
  [
    'has a value of the wrong type',
    JSON.stringify({organisation, categories, notice: {version: 7}}),
    ['config-type notice.version'],
  ],
  [
    'has two categories with the same id',
    JSON.stringify({organisation, categories: [...categories, {id: 'analytics', basis: 'necessary'}]}),
    ['config-duplicate categories[3].id'],
  ],
  [
    'has an unknown basis',
    JSON.stringify({
      organisation,
      categories: [{id: 'analytics', basis: 'because'}, {id: 'marketing'}, {id: 'media'}],
    }),
    ['config-type categories[0].basis'],
  ],
];

for (const [fault, config, expected] of cases)
  test(`a configuration that ${fault} releases nothing and is reported once, and the page works`, async (t) => {
    const {visitor, hosts} = await visit(t, {config});
    await visitor.goto(hosts.page('everything.html'));
    await untilAsked(visitor);
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
    assert.deepEqual(await messagesOn(visitor), expected);
    assert.deepEqual((await visitor.recorded()).errors, []);
    await visitor.click('[part~="reject"]');
    await untilChosen(visitor);
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
  });

test('HTML in a text of the configuration is shown as text', async (t) => {
  const title = '<img src=x onerror="window.ran=[1]"><b>Bold</b>';
  const {visitor, hosts} = await visit(t, {config: {categories: [{id: 'analytics', title}]}});
  await visitor.goto(hosts.page('simple.html'));
  await visitor.click('a[href="#privacy-desk"]');
  await visitor.click('input[name="analytics"]');
  const shown = await visitor.evaluate(() => {
    const textIn = (root: ParentNode): string =>
      [...root.querySelectorAll('*')]
        .map((element) =>
          element.shadowRoot
            ? textIn(element.shadowRoot)
            : element.childElementCount
              ? ''
              : element.textContent,
        )
        .join('\n');
    return textIn(document);
  });
  assert.ok(shown.includes(title), 'the tags are shown as text');
  assert.equal(await visitor.evaluate(() => window.ran === undefined), true);
});
