import {expect} from '@open-wc/testing';
import {fetchAhead} from '../../../src/gate/release/fetch-ahead.ts';

describe('fetching ahead', () => {
  it('puts nothing behind what the parser may be at work on', () => {
    const page = document.implementation.createHTMLDocument();
    const growing = page.createElement('template');
    page.head.append(growing);
    const script = page.createElement('script');
    script.src = 'https://vendor.example/a.js';
    fetchAhead(page, script);
    expect(page.querySelector('link')?.getAttribute('href')).to.equal('https://vendor.example/a.js');
    expect(growing.nextSibling).to.equal(null);
  });
});
