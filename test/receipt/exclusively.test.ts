import {expect} from '@open-wc/testing';
import {exclusively} from '../../src/receipt/exclusively.ts';

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

const work = (log: string[], name: string) => async (): Promise<string> => {
  log.push(`${name} begins`);
  await later();
  log.push(`${name} ends`);
  return name;
};

describe('exclusively', () => {
  it('does one work after another, with the browser’s own locks', async () => {
    const log: string[] = [];
    const both = ['a', 'b'].map((name) => exclusively(navigator.locks, 'privacy-desk-test', work(log, name)));
    expect(await Promise.all(both)).to.deep.equal(['a', 'b']);
    expect(log).to.deep.equal(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('works without locks', async () =>
    expect(await exclusively(undefined, 'x', work([], 'a'))).to.equal('a'));

  it('works where locks are refused', async () => {
    const refusing = {request: () => Promise.reject(new DOMException('Opaque origin', 'SecurityError'))};
    expect(await exclusively(refusing, 'x', work([], 'a'))).to.equal('a');
  });
});
