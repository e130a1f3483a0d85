import {expect} from '@open-wc/testing';
import {parseConfig} from '../../src/config/parse.ts';
import type {Problem} from '../../src/config/problem.ts';
import {judgeSite, missingNet} from '../../src/entry/judge-site.ts';
import {openFrame, type FrameWindow} from '../gate/frame.ts';

describe('a look at an inline configuration', () => {
  let win: FrameWindow;
  let close: () => void;

  beforeEach(async () => ({win, close} = await openFrame()));
  afterEach(() => close());

  const problemsOf = (raw: unknown): readonly string[] => {
    const problems: Problem[] = [];
    judgeSite(win.document, raw, (problem) => problems.push(problem));
    return problems.map(({code}) => code);
  };

  it('tells what is wrong with it', () => {
    expect(problemsOf({categories: [{id: 7}]})).to.deep.equal(['config-id']);
    expect(problemsOf({})).to.deep.equal([]);
  });

  it('tells of a safety net that is asked for and not there, with the tag to paste', () => {
    const {config} = parseConfig({safetyNet: true});
    const told = (beside: string): readonly Problem[] => missingNet(win.document, config, beside);
    expect(told(`${location.origin}/privacy/desk-config.js`)[0]?.message).to.contain(
      '<script src="/privacy/desk-net.js"></script>',
    );
    expect(told('https://files.example/v1/desk-config.js')[0]?.message).to.contain(
      '<script src="https://files.example/v1/desk-net.js"></script>',
    );
    expect(problemsOf({safetyNet: true})).to.deep.equal(['net-missing']);
  });

  it('is content with a safety net that is there', () => {
    win.privacyDeskNet = {stopped: [], running: [], stop: () => undefined};
    expect(problemsOf({safetyNet: true})).to.deep.equal([]);
  });
});
