import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {ownStorage, type OwnStoredItem} from '../../src/config/own-storage.ts';
import {parseConfigText} from '../../src/config/parse.ts';
import {storageKey} from '../../src/contract/storage-keys.ts';

const items = ownStorage('privacy-desk', 180);

describe('the list of what the widget stores', () => {
  it('begins with the cookie, which lasts as long as the choice', () =>
    assert.deepEqual(items[0], {part: 'choice', name: 'privacy-desk', kind: 'cookie', duration: 'P180D'}));

  it('has the copy of the cookie only when an endpoint keeps it', () => {
    const [, kept, ...others] = ownStorage('privacy-desk', 180, '/choice-cookie');
    assert.deepEqual(kept, {part: 'kept', name: 'privacy-desk-kept', kind: 'cookie', duration: 'P400D'});
    assert.deepEqual(others, items.slice(1));
  });

  it('names every key of web storage as the widget does', () => {
    for (const {part, name} of items)
      if (part !== 'choice') assert.equal(name, storageKey('privacy-desk', part));
  });

  it('has each key in the kind of storage that the code uses', () =>
    assert.deepEqual(
      items.map(({part, kind}: OwnStoredItem) => [part, kind]),
      [
        ['choice', 'cookie'],
        ['receipts', 'localStorage'],
        ['outbox', 'localStorage'],
        ['language', 'sessionStorage'],
        ['handoff', 'sessionStorage'],
        ['scroll-and-forms', 'sessionStorage'],
      ],
    ));

  it('is declared by the demo to the last key, with its kind and duration', () => {
    const text = readFileSync(new URL('../../demo/site.json', import.meta.url), 'utf8');
    const {config} = parseConfigText(text);
    const own = ownStorage(config.cookie.name, config.cookie.days, config.cookie.endpoint);
    const declared = config.categories
      .filter(({basis}) => basis === 'necessary')
      .flatMap(({services}) => services.flatMap(({stores}) => stores));
    assert.deepEqual(
      declared.map(({name, kind, duration}) => ({name, kind, duration})),
      own.map(({name, kind, duration}) => ({name, kind, duration})),
    );
  });
});
