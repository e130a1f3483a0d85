import {expect} from '@open-wc/testing';
import {domReady} from '../../../src/platform/web/dom-ready.ts';
import {withTimeout} from '../../../src/platform/web/timeout.ts';

describe('withTimeout', () => {
  it('gives the result of a promise that resolves in time', async () =>
    expect(await withTimeout(Promise.resolve('result'), 1000, 'fallback')).to.equal('result'));

  it('gives a value at once', async () =>
    expect(await withTimeout('value', 1000, 'fallback')).to.equal('value'));

  it('gives the fallback when the promise does not resolve in time', async () =>
    expect(await withTimeout(new Promise<string>(() => undefined), 10, 'fallback')).to.equal('fallback'));

  it('rejects when the promise rejects', async () => {
    const outcome = withTimeout(Promise.reject(new Error('refused')), 1000, undefined);
    expect(await outcome.catch(String)).to.equal('Error: refused');
  });
});

describe('domReady', () => {
  it('resolves at once on a document that is parsed', async () => {
    await domReady(document);
  });

  it('resolves on DOMContentLoaded while the document is being parsed', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const parsing = frame.contentDocument as Document;
    parsing.open();
    let isReady = false;
    const ready = domReady(parsing).then(() => (isReady = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([parsing.readyState, isReady]).to.deep.equal(['loading', false]);
    parsing.close();
    await ready;
    frame.remove();
  });
});
