import {expect} from '@open-wc/testing';
import {restoreParkedAttributes} from '../../../src/gate/release/activate-markup.ts';
import {type GateFrame, openGateFrame} from '../gate-frame.ts';
import {hold} from '../markup.ts';

describe('An activated element', () => {
  let frame: GateFrame;

  beforeEach(async () => (frame = await openGateFrame()));
  afterEach(() => frame.close());

  it('has its parked attributes back', () => {
    const film = frame.win.document.createElement('iframe');
    film.dataset['consent'] = 'media';
    film.dataset['src'] = 'about:blank#film';
    frame.win.document.body.append(film);
    frame.start();
    expect(film.hasAttribute('src')).to.equal(false);
    frame.grant('media');
    expect(film.getAttribute('src')).to.equal('about:blank#film');
  });

  it('has its parked attributes back if it was in a template, as images are that Firefox would preload', () => {
    hold(frame.win, 'marketing', '<img data-src="data:," alt="">');
    frame.start();
    frame.grant('marketing');
    expect(frame.win.document.querySelector('img')?.getAttribute('src')).to.equal('data:,');
  });

  it('is without `noscript` elements, whose content is not shown where scripts run', () => {
    hold(frame.win, 'marketing', '<noscript><img src="/pixel.gif" alt=""></noscript><p>shown</p>');
    frame.start();
    frame.grant('marketing');
    expect(frame.win.document.querySelector('img')).to.equal(null);
    expect(frame.win.document.querySelector('p')).to.exist;
  });

  it('loses its mark if it is a template in SVG, which has no content of its own', () => {
    const template = frame.win.document.createElementNS('http://www.w3.org/2000/svg', 'template');
    template.setAttribute('data-consent', 'analytics');
    frame.win.document.body.append(template);
    frame.start();
    expect(() => frame.grant('analytics')).not.to.throw();
    expect(template.hasAttribute('data-consent')).to.equal(false);
  });
});

describe('restoreParkedAttributes()', () => {
  /** The nodes of `markup` in an inert document, like the content of a template. */
  const parse = (markup: string): DocumentFragment => {
    const parsed = new DOMParser().parseFromString(`<body>${markup}`, 'text/html');
    const content = parsed.createDocumentFragment();
    content.append(...parsed.body.childNodes);
    return content;
  };
  const sourcesIn = (root: ParentNode): readonly (string | null)[] =>
    [...root.querySelectorAll('img,script')].map((element) => element.getAttribute('src'));

  it('restores a parked URL', () => {
    const content = parse('<p><img data-src="/a.png"></p>');
    restoreParkedAttributes(content);
    expect(sourcesIn(content)).to.deep.equal(['/a.png']);
  });

  it('leaves an attribute alone that is not a URL there, but the vendor’s own', () => {
    const markup =
      '<div data-href="https://social.example/post" data-src="/a"></div><a data-href="/b">c</a><script data-type="d"></script>';
    const content = parse(markup);
    restoreParkedAttributes(content);
    expect([...content.children].map(({outerHTML}) => outerHTML).join('')).to.equal(markup);
  });

  for (const mark of ['data-consent="marketing"', 'data-cookieconsent="marketing"'])
    it(`leaves a URL parked inside an element with ${mark}`, () => {
      const content = parse(`<img ${mark} data-src="/a.png"><p ${mark}><img data-src="/b.png"></p>`);
      restoreParkedAttributes(content);
      expect(sourcesIn(content)).to.deep.equal([null, null]);
    });

  it('leaves a script inert that is marked itself', () => {
    const content = parse('<script type="text/plain" data-type="text/javascript" data-src="/a.js"></script>');
    restoreParkedAttributes(content);
    expect(content.querySelector('script')?.type).to.equal('text/plain');
    expect(sourcesIn(content)).to.deep.equal([null]);
  });

  it('restores an element that is inside a marked element, if called for it', () => {
    const content = parse('<div data-consent="media"><img data-src="/a.png"></div>');
    const image = content.querySelector('img');
    if (image) restoreParkedAttributes(image);
    expect(sourcesIn(content)).to.deep.equal(['/a.png']);
  });
});
