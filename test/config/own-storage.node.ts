import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {ownStorage, type OwnStoredItem} from '../../src/config/own-storage.ts';
import {parseConfig, parseConfigText} from '../../src/config/parse.ts';
import {OBJECTION_DAYS} from '../../src/consent/choice.ts';
import {storageKey} from '../../src/contract/storage-keys.ts';
import {declaredStatistics} from './declared-exceptions.ts';

const itemsOf = (raw: object): readonly OwnStoredItem[] => ownStorage(parseConfig(raw).config);
const links = {rights: '/request/'};
const items = itemsOf({receipts: {endpoint: '/receipts'}, links});

describe('the list of what the widget stores', () => {
  it('begins with the cookie, which lasts as long as the choice', () =>
    assert.deepEqual(items[0], {part: 'choice', name: 'privacy-desk', kind: 'cookie', duration: 'P180D'}));

  it('has the longer time of an objection on a site with an exception', () => {
    const [choice] = itemsOf({cookie: {days: 90}, categories: [declaredStatistics]});
    assert.deepEqual([choice?.duration, choice?.objectionDuration], ['P90D', `P${OBJECTION_DAYS}D`]);
    const [withoutConditions] = itemsOf({categories: [{...declaredStatistics, services: []}]});
    assert.equal(withoutConditions?.objectionDuration, undefined);
  });

  it('has the copy of the cookie only when an endpoint keeps it', () => {
    const [, kept, ...others] = itemsOf({
      cookie: {endpoint: '/choice-cookie'},
      receipts: {endpoint: '/receipts'},
      links,
    });
    assert.deepEqual(kept, {part: 'kept', name: 'privacy-desk-kept', kind: 'cookie', duration: 'P400D'});
    assert.deepEqual(others, items.slice(1));
  });

  it('has receipts that wait to be sent only when they are sent', () =>
    assert.deepEqual(
      itemsOf({links}),
      items.filter(({part}) => part !== 'outbox'),
    ));

  it('has a draft only when there is a form', () => {
    const partsOf = (pages: object): readonly string[] => itemsOf({links: pages}).map(({part}) => part);
    assert.ok(!partsOf({policy: '/privacy/'}).includes('draft'));
    for (const pages of [links, {complaint: '/complaint/'}]) assert.ok(partsOf(pages).includes('draft'));
  });

  it('names every key of web storage as the widget does', () => {
    for (const {part, name} of items)
      if (part !== 'choice') assert.equal(name, storageKey('privacy-desk', part));
  });

  it('has each key in the kind of storage that the code uses', () =>
    assert.deepEqual(
      items.map(({part, kind}) => [part, kind]),
      [
        ['choice', 'cookie'],
        ['receipts', 'localStorage'],
        ['answers', 'localStorage'],
        ['outbox', 'localStorage'],
        ['language', 'sessionStorage'],
        ['handoff', 'sessionStorage'],
        ['scroll-and-forms', 'sessionStorage'],
        ['draft', 'sessionStorage'],
      ],
    ));

  it('is not declared by the demo, which shows the list that every site has', () => {
    const text = readFileSync(new URL('../../demo/site.json', import.meta.url), 'utf8');
    const {config} = parseConfigText(text);
    const own = new Set(ownStorage(config).map(({name}) => name));
    const declared = config.categories.flatMap(({services}) => services.flatMap(({stores}) => stores ?? []));
    assert.deepEqual(
      declared.filter(({name}) => own.has(name)),
      [],
    );
  });
});
