import {expect} from '@open-wc/testing';
import {unpark} from '../../../src/gate/release/unpark.ts';

/** Inert, as what a template holds. */
const parse = (markup: string): DocumentFragment => {
  const parsed = new DOMParser().parseFromString(`<body>${markup}`, 'text/html');
  const content = parsed.createDocumentFragment();
  content.append(...parsed.body.childNodes);
  return content;
};

const sources = (root: ParentNode): readonly (string | null)[] =>
  [...root.querySelectorAll('img,script')].map((element) => element.getAttribute('src'));

describe('what is parked in released markup', () => {
  it('gets its address back', () => {
    const content = parse('<p><img data-src="/a.png"></p>');
    unpark(content);
    expect(sources(content)).to.deep.equal(['/a.png']);
  });

  it('stays what it is where it is no address, but the vendor’s own', () => {
    const markup =
      '<div data-href="https://social.example/post" data-src="/a"></div><a data-href="/b">c</a><script data-type="d"></script>';
    const content = parse(markup);
    unpark(content);
    expect([...content.children].map(({outerHTML}) => outerHTML).join('')).to.equal(markup);
  });

  for (const mark of ['data-consent="marketing"', 'data-cookieconsent="marketing"'])
    it(`stays parked when it is marked by itself: ${mark}`, () => {
      const content = parse(`<img ${mark} data-src="/a.png"><p ${mark}><img data-src="/b.png"></p>`);
      unpark(content);
      expect(sources(content)).to.deep.equal([null, null]);
    });

  it('stays inert when it is a script that is marked by itself', () => {
    const content = parse('<script type="text/plain" data-type="text/javascript" data-src="/a.js"></script>');
    unpark(content);
    expect(content.querySelector('script')?.type).to.equal('text/plain');
    expect(sources(content)).to.deep.equal([null]);
  });

  it('gets it back inside of something that is held as well', () => {
    const content = parse('<div data-consent="media"><img data-src="/a.png"></div>');
    const image = content.querySelector('img');
    if (image) unpark(image);
    expect(sources(content)).to.deep.equal(['/a.png']);
  });
});
