import {expect, waitUntil} from '@open-wc/testing';
import type {Problem} from '../../src/config/problem.ts';
import {loadPart} from '../../src/page/load-part.ts';

const reported = async (
  folder?: string,
  refused: Record<string, string> = {},
): Promise<Problem | undefined> => {
  const problems: Problem[] = [];
  const deps = {
    win: window,
    scriptUrl: `${location.origin}/privacy/desk.js?v=1`,
    ...(folder === undefined ? {} : {folder}),
    refused,
    report: (problem: Problem) => void problems.push(problem),
  };
  await loadPart(deps, 'send.js');
  await waitUntil(() => problems.length > 0);
  expect(problems.length).to.equal(1);
  return problems[0];
};

const addressOf = async (folder?: string): Promise<string> => (await reported(folder))?.path ?? '';

describe('loadPart', () => {
  it('loads from the folder of desk.js', async () => {
    expect(await addressOf()).to.equal(`${location.origin}/privacy/send.js`);
  });

  it('loads from the folder that a built site names', async () => {
    expect(await addressOf('3f2a/')).to.equal(`${location.origin}/privacy/3f2a/send.js`);
  });

  it('names the directive that has refused the file, and no other', async () => {
    const address = `${location.origin}/privacy/send.js`;
    expect((await reported('', {[address]: 'script-src-elem'}))?.message).to.contain('(script-src-elem)');
    expect((await reported('', {[`${address}on`]: 'img-src'}))?.message).to.contain(
      `(origin ${location.origin})`,
    );
  });
});
