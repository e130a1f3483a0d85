import {expect} from '@open-wc/testing';
import {escapeHtml} from '../../../src/platform/pure/html-escape.ts';

describe('escapeHtml', () => {
  for (const text of [
    '<script>alert(1)</script>',
    '" onclick="alert(1)',
    "' x='",
    '&amp; & &lt;',
    'é 😀 plain',
  ])
    it(`keeps ${JSON.stringify(text)} as text between tags and in attributes`, () => {
      const escaped = escapeHtml(text);
      const html = `<p title="${escaped}">${escaped}</p><p title='${escaped}'></p>`;
      const {body} = new DOMParser().parseFromString(html, 'text/html');
      const [first, second] = body.children;
      expect(body.childElementCount).to.equal(2);
      expect(first?.textContent).to.equal(text);
      expect(first?.getAttributeNames()).to.deep.equal(['title']);
      expect([first, second].map((element) => element?.getAttribute('title'))).to.deep.equal([text, text]);
    });
});
