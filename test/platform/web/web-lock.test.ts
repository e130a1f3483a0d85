import {expect} from '@open-wc/testing';
import {withLock} from '../../../src/platform/web/web-lock.ts';

const delay = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

const task = (log: string[], name: string) => async (): Promise<string> => {
  log.push(`${name} begins`);
  await delay();
  log.push(`${name} ends`);
  return name;
};

describe('withLock', () => {
  it('runs one task after another', async () => {
    const log: string[] = [];
    const both = ['a', 'b'].map((name) => withLock(navigator.locks, 'privacy-desk-test', task(log, name)));
    expect(await Promise.all(both)).to.deep.equal(['a', 'b']);
    expect(log).to.deep.equal(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('works without locks', async () => expect(await withLock(undefined, 'x', task([], 'a'))).to.equal('a'));

  it('works when the browser refuses locks', async () => {
    const refusingLocks = {request: () => Promise.reject(new DOMException('Opaque origin', 'SecurityError'))};
    expect(await withLock(refusingLocks, 'x', task([], 'a'))).to.equal('a');
  });

  for (const [where, locks] of [
    ['with locks', navigator.locks],
    ['without locks', undefined],
  ] as const)
    it(`runs a task that fails once, ${where}, and rejects with its error`, async () => {
      let runs = 0;
      const failing = (): Promise<never> => Promise.reject(new Error(`run ${(runs += 1)}`));
      const outcome = await withLock(locks, 'privacy-desk-test', failing).catch(String);
      expect([outcome, runs]).to.deep.equal(['Error: run 1', 1]);
    });
});
