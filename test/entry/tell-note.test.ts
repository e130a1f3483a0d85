import {expect} from '@open-wc/testing';
import {parseConfig} from '../../src/config/parse.ts';
import {sliceOf} from '../../src/config/slice-of.ts';
import type {PageWorld} from '../../src/entry/page-desk.ts';
import {tellNote} from '../../src/entry/tell-note.ts';
import type {DeskUi, Outcome} from '../../src/ui/desk.ts';

const world: PageWorld = {
  win: window,
  raw: undefined,
  slice: sliceOf({cookie: {name: 'tell-note-test'}}),
  report: () => undefined,
  base: document.baseURI,
  above: undefined,
  running: [],
};
const key = 'tell-note-test-note';

const told = async (): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = [];
  const unused = (): never => {
    throw new Error('Not to be called.');
  };
  await tellNote(world, {
    config: parseConfig(undefined).config,
    confirm: (outcome) => outcomes.push(outcome),
    ask: unused,
    open: unused,
    notice: unused,
  } as Partial<DeskUi> as DeskUi);
  return outcomes;
};

describe('what the page before a reload owed the visitor', () => {
  const outcome: Outcome = {
    granted: ['media'],
    refused: [],
    gone: ['analytics'],
    swept: [{name: '_ga', kind: 'cookie'}],
  };

  it('is told once', async () => {
    sessionStorage.setItem(key, JSON.stringify(outcome));
    const {granted, refused, swept} = outcome;
    expect(await told()).to.deep.equal([{granted, refused, swept}]);
    expect(await told()).to.deep.equal([]);
  });

  it('is nothing when it has been told, and only sweeping was left to do', async () => {
    sessionStorage.setItem(key, JSON.stringify({...outcome, isTold: true}));
    expect(await told()).to.deep.equal([]);
    expect(sessionStorage.getItem(key)).to.equal(null);
  });

  for (const forged of [
    '',
    '{',
    'null',
    '[]',
    '{"granted":"media"}',
    '{"granted":[],"refused":[],"swept":1}',
    '{"granted":[],"refused":[],"gone":"media"}',
  ])
    it(`is nothing when the note reads ${forged || 'empty'}`, async () => {
      sessionStorage.setItem(key, forged);
      expect(await told()).to.deep.equal([]);
      expect(sessionStorage.getItem(key)).to.equal(null);
    });
});
