import {expect} from '@open-wc/testing';
import {parseConfig} from '../../src/config/parse.ts';
import type {Problem} from '../../src/config/problem.ts';
import {checkSiteConfig, missingAutoBlock} from '../../src/page/check-site-config.ts';
import {type FrameWindow, openFrame} from '../gate/frame.ts';

/** The least that a configuration has to say. */
const named = {organisation: {name: 'A charity'}};

describe('the check of an inline configuration', () => {
  let win: FrameWindow;
  let close: () => void;

  beforeEach(async () => ({win, close} = await openFrame()));
  afterEach(() => close());

  const problemsOf = (raw: unknown): readonly string[] => {
    const problems: Problem[] = [];
    checkSiteConfig(win.document, raw, (problem) => problems.push(problem));
    return problems.map(({code}) => code);
  };

  it('reports what is wrong with it', () => {
    expect(problemsOf({...named, categories: [{id: 7}]})).to.deep.equal(['config-id']);
    expect(problemsOf(named)).to.deep.equal([]);
    expect(problemsOf(undefined)).to.deep.equal(['organisation-missing']);
  });

  it('reports automatic blocking that is configured and has no tag, with the tag to paste', () => {
    const {config} = parseConfig({autoBlock: true});
    const problems = (besideUrl: string): readonly Problem[] =>
      missingAutoBlock(win.document, config, besideUrl);
    expect(problems(`${location.origin}/privacy/desk-config.js`)[0]?.message).to.contain(
      '<script src="/privacy/desk-autoblock.js"></script>',
    );
    expect(problems('https://files.example/v1/desk-config.js')[0]?.message).to.contain(
      '<script src="https://files.example/v1/desk-autoblock.js"></script>',
    );
    expect(problemsOf({...named, autoBlock: true})).to.deep.equal(['autoblock-missing']);
  });

  it('reports nothing when automatic blocking is on', () => {
    win.privacyDeskAutoBlock = {blocked: [], running: [], stop: () => undefined};
    expect(problemsOf({...named, autoBlock: true})).to.deep.equal([]);
  });
});
