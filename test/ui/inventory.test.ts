import {expect} from '@open-wc/testing';
import type {} from '../../src/gate/net/net-api.ts';
import type {SweptItem} from '../../src/gate/swept-item.ts';
import {findPart, openDialog, until} from './find-part.ts';
import {choiceOf, clearPage, openUi} from './open-ui.ts';

const raw = {
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

const make = (name: string, attributes: Attributes = {}): Element => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};

/** Markup as the gate holds it, on the page. */
const onPage = (element: Element): Element => {
  element.className = 'test-markup';
  return document.body.appendChild(element);
};
const template = (...content: readonly Element[]): Element => {
  const held = document.createElement('template');
  held.content.append(...content);
  return onPage(held);
};
const film = (): Element =>
  template(make('a', {href: 'https://elsewhere.example/'}), make('iframe', {src: 'https://films.example/1'}));

describe('the inventory', () => {
  beforeEach(clearPage);
  afterEach(() => {
    clearPage();
    delete window.privacyDeskNet;
    for (const template of document.querySelectorAll('.test-markup')) template.remove();
  });

  it('tells what runs and what is held: hosts or elements, key and service', async () => {
    const {ui} = openUi({
      raw,
      notes: {running: [{what: 'stats.example', keys: ['analytics', 'media']}]},
      held: new Map([[film(), ['media:films']]]),
    });
    expect(await ui.inventory()).to.deep.equal([
      {what: 'stats.example', state: 'running', key: 'analytics media', service: undefined},
      {what: 'films.example', state: 'held', key: 'media:films', service: 'Film player'},
    ]);
  });

  it('reads parked addresses and what has none, and leaves out what the page has thrown away', async () => {
    const gone = film();
    gone.remove();
    const image = onPage(make('img', {'data-src': '//pixel.example/1.gif'}));
    const nowhere = template(make('img', {src: 'http://'}), make('img', {src: 'data:,x'}), make('script'));
    const {ui} = openUi({raw, held: new Map([gone, image, nowhere].map((one) => [one, ['media']]))});
    expect((await ui.inventory())?.map(({what}) => what)).to.deep.equal(['pixel.example', 'img, script']);
  });

  it('tells what the safety net has stopped', async () => {
    const stopped = [{url: 'https://films.example/x', key: 'media:films', how: 'fetch'}];
    window.privacyDeskNet = {stopped, running: [], stop: () => undefined};
    const {ui} = openUi({raw});
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

  it('tells what the last sweep has found, by the service that may not run any more', async () => {
    const swept: readonly SweptItem[] = [
      {name: 'film-7', kind: 'cookie'},
      {name: 'both', kind: 'cookie', reason: 'shared'},
      {name: 'Film player', kind: 'vendor', reason: 'other-site'},
    ];
    const choice = choiceOf(['media'], ['media:films', 'analytics']);
    const {ui} = openUi({raw, choice, notes: {swept}});
    const items = (await ui.inventory()) ?? [];
    expect(items.map(({what, state, key, reason}) => [what, state, key, reason])).to.deep.equal([
      ['film-7', 'removed', 'media:films', undefined],
      ['both', 'kept', 'analytics:matomo', 'shared'],
      ['Film player', 'kept', 'media:films', 'other-site'],
    ]);
  });

  it('is shown in the panel, each line once, and is fresh whenever that is opened', async () => {
    const held = new Map([
      [film(), ['media:films']],
      [film(), ['media:films']],
      [template(make('script', {src: 'https://a.example/'})), ['analytics']],
      [template(make('script'), make('noscript')), ['analytics:matomo']],
    ]);
    const {ui} = openUi({raw, held});
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
