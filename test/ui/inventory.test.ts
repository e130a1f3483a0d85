import {expect} from '@open-wc/testing';
import type {ErasureResult} from '../../src/gate/erase/erased.ts';
import {findPart, openDialog, until} from './find-part.ts';
import {choiceWith, clearPage, openUi} from './open-ui.ts';

const config = {
  categories: [
    {
      id: 'media',
      services: [
        {id: 'films', name: 'Film player', stores: [{name: 'film-*', kind: 'cookie'}]},
        {id: 'shared', name: 'Sharer', stores: [{name: 'both', kind: 'cookie'}]},
      ],
    },
    {id: 'analytics', services: [{id: 'matomo', name: 'Matomo', stores: [{name: 'both', kind: 'cookie'}]}]},
  ],
};

type Attributes = Readonly<Record<string, string>>;

const createElement = (name: string, attributes: Attributes = {}): Element => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};

/** Adds markup to the page as the gate holds it. */
const addToPage = (element: Element): Element => {
  element.className = 'test-markup';
  return document.body.appendChild(element);
};
const template = (...content: readonly Element[]): Element => {
  const held = document.createElement('template');
  held.content.append(...content);
  return addToPage(held);
};
const createFilm = (): Element =>
  template(
    createElement('a', {href: 'https://elsewhere.example/'}),
    createElement('iframe', {src: 'https://films.example/1'}),
  );

describe('the inventory', () => {
  beforeEach(clearPage);
  afterEach(() => {
    clearPage();
    delete window.privacyDeskAutoBlock;
    for (const template of document.querySelectorAll('.test-markup')) template.remove();
  });

  it('lists what runs and what is held: hosts or elements, key and service', async () => {
    const {ui} = openUi({
      config,
      activity: {running: [{what: 'stats.example', keys: ['analytics', 'media']}]},
      held: new Map([[createFilm(), ['media:films']]]),
    });
    expect(await ui.inventory()).to.deep.equal([
      {what: 'stats.example', state: 'running', key: 'analytics media', service: undefined},
      {what: 'films.example', state: 'held', key: 'media:films', service: 'Film player'},
    ]);
  });

  it('reads parked addresses, names elements that have no address, and leaves out markup that the page removed', async () => {
    const removed = createFilm();
    removed.remove();
    const image = addToPage(createElement('img', {'data-src': '//pixel.example/1.gif'}));
    const withoutAddress = template(
      createElement('img', {src: 'http://'}),
      createElement('img', {src: 'data:,x'}),
      createElement('script'),
    );
    const {ui} = openUi({
      config,
      held: new Map([removed, image, withoutAddress].map((one) => [one, ['media']])),
    });
    expect((await ui.inventory())?.map(({what}) => what)).to.deep.equal(['pixel.example', 'img, script']);
  });

  it('lists what automatic blocking has blocked', async () => {
    const blocked = [{url: 'https://films.example/x', key: 'media:films', how: 'fetch'}];
    window.privacyDeskAutoBlock = {blocked, running: [], stop: () => undefined};
    const {ui} = openUi({config});
    expect(await ui.inventory()).to.deep.equal([
      {
        what: 'films.example',
        state: 'held',
        key: 'media:films',
        reason: 'not-marked',
        service: 'Film player',
      },
    ]);
  });

  it('lists what the last withdrawal erased, under the service that is not allowed any more', async () => {
    const erased: readonly ErasureResult[] = [
      {name: 'film-7', kind: 'cookie'},
      {name: 'both', kind: 'cookie', reason: 'shared'},
      {name: 'Film player', kind: 'vendor', reason: 'other-site'},
    ];
    const choice = choiceWith(['media'], ['media:films', 'analytics']);
    const {ui} = openUi({config, choice, activity: {erased}});
    const items = (await ui.inventory()) ?? [];
    expect(items.map(({what, state, key, reason}) => [what, state, key, reason])).to.deep.equal([
      ['film-7', 'removed', 'media:films', undefined],
      ['both', 'kept', 'analytics:matomo', 'shared'],
      ['Film player', 'kept', 'media:films', 'other-site'],
    ]);
  });

  it('is shown in the panel, each line once, and is updated whenever the panel opens', async () => {
    const held = new Map([
      [createFilm(), ['media:films']],
      [createFilm(), ['media:films']],
      [template(createElement('script', {src: 'https://a.example/'})), ['analytics']],
      [template(createElement('script'), createElement('noscript')), ['analytics:matomo']],
    ]);
    const {ui} = openUi({config, held});
    const lines = (): readonly (string | undefined)[] =>
      [...(findPart('panel')?.querySelectorAll('[aria-labelledby=now] :is(h4, li)') ?? [])].map((one) =>
        one.textContent.trim(),
      );
    ui.open();
    const dialog = await openDialog();
    await until(() => lines().length);
    expect(lines()).to.deep.equal([
      'Held back',
      'Film player: films.example',
      'Statistics: a.example',
      'Matomo',
    ]);
    held.clear();
    dialog.close();
    ui.open();
    await until(() => dialog.textContent.includes('Nothing on this page waits for your answer.'));
    expect(lines()).to.deep.equal([]);
  });
});
