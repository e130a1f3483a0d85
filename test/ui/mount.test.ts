import {expect} from '@open-wc/testing';
import type {Problem} from '../../src/config/problem.ts';
import {mount} from '../../src/entry/ui.ts';
import type {Desk} from '../../src/ui/desk.ts';

const deskOf = (raw: unknown): Desk => ({
  raw,
  gpc: false,
  offered: () => [],
  choice: () => undefined,
  allows: () => false,
  settle: () => Promise.resolve(true),
  held: new Map(),
  notes: {},
  play: () => undefined,
  shown: () => undefined,
  onChange: () => () => undefined,
  receipts: () => Promise.resolve([]),
});

describe('mounting', () => {
  it('reports each problem of the configuration once, and goes on with what is left', async () => {
    const problems: Problem[] = [];
    const raw = {notice: {version: 7}, colour: 'red', organisation: {name: 'Example Trust'}};
    const ui = await mount(document, deskOf(raw), (problem) => problems.push(problem));
    expect(problems.map(({path}) => path).sort()).to.deep.equal(['colour', 'notice.version']);
    expect(ui.config.organisation.name).to.equal('Example Trust');
    expect(ui.config.notice.version).to.equal('1');
  });

  it('shows nothing by itself', async () => {
    await mount(document, deskOf(undefined), () => undefined);
    expect(document.querySelector('privacy-desk')).to.equal(null);
  });
});
