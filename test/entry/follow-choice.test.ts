import {expect} from '@open-wc/testing';
import {parseConfig} from '../../src/config/parse.ts';
import {sliceOf} from '../../src/config/slice-of.ts';
import {followChoice} from '../../src/entry/follow-choice.ts';
import type {PageWorld} from '../../src/entry/page-desk.ts';
import type {DeskUi, Outcome} from '../../src/ui/desk.ts';

const choice = {noticeVersion: '1', time: 0, granted: [], refused: ['analytics']};
const before = {...choice, granted: ['analytics'], refused: []};
const key = 'follow-choice-test-note';

/** A page whose parts cannot be had, and what became of it. */
const follow = async (reloads: boolean, method: 'api' | 'panel-save') => {
  const outcomes: Outcome[] = [];
  const codes: string[] = [];
  let loaded = 0;
  const win = Object.create(window, {
    location: {value: {href: location.href, reload: () => (loaded += 1)}},
    sessionStorage: {value: sessionStorage},
  }) as PageWorld['win'];
  const world: PageWorld = {
    win,
    raw: undefined,
    slice: sliceOf({cookie: {name: 'follow-choice-test'}}),
    report({code}) {
      codes.push(code);
    },
    base: new URL('/no/such/folder/', location.href).href,
    above: undefined,
    running: [],
  };
  const ui: DeskUi = {
    config: parseConfig(undefined).config,
    notice: () => ({language: 'en', text: '', categories: []}),
    ask: () => undefined,
    open: () => undefined,
    embed: () => undefined,
    inventory: () => Promise.resolve([]),
    confirm: (outcome) => outcomes.push(outcome),
  };
  await followChoice(world, ui, {
    act: {choice, before, method},
    notice: {language: 'en', text: '', categories: []},
    offered: ['analytics'],
    gpc: false,
    gone: ['analytics'],
    reloads,
  });
  return {outcomes, codes, loaded};
};

describe('after a withdrawal, when neither sweep nor receipt can be had', () => {
  afterEach(() => sessionStorage.removeItem(key));

  it('loads the page anew all the same, and owes the visitor the confirmation', async () => {
    const {outcomes, loaded, codes} = await follow(true, 'panel-save');
    expect(loaded).to.equal(1);
    expect(outcomes).to.deep.equal([]);
    expect(JSON.parse(sessionStorage.getItem(key) ?? '')).to.deep.equal({
      granted: [],
      refused: ['analytics'],
      gone: ['analytics'],
      swept: [],
    });
    expect(codes).to.contain('ui-unreachable');
  });

  it('confirms on this page when nothing has to be stopped', async () => {
    const {outcomes, loaded} = await follow(false, 'panel-save');
    expect(loaded).to.equal(0);
    expect(outcomes).to.deep.equal([{granted: [], refused: ['analytics'], gone: ['analytics'], swept: []}]);
  });

  it('says nothing to the visitor when a program chose', async () => {
    expect((await follow(false, 'api')).outcomes).to.deep.equal([]);
  });
});
