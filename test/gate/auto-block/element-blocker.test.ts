import {expect} from '@open-wc/testing';
import type {AutoBlock} from '../../../src/gate/auto-block/start-auto-block.ts';
import {type AutoBlockFrame, BLOCKED_URL, openAutoBlockFrame} from './auto-block-frame.ts';

describe('A blocked element', () => {
  let frame: AutoBlockFrame;
  let autoBlock: AutoBlock;

  beforeEach(async () => {
    frame = await openAutoBlockFrame();
    autoBlock = frame.start();
  });
  afterEach(() => frame.close());

  it('is unblocked as the same node, with its attributes', () => {
    const {body} = frame.win.document;
    const image = frame.create('img', {alt: '', src: BLOCKED_URL});
    body.append(image);
    const before = body.innerHTML;
    autoBlock.release();
    expect(body.innerHTML).to.equal(before);
    frame.allowed.add('analytics:matomo');
    autoBlock.release();
    expect(image.outerHTML).to.equal(`<img alt="" src="${BLOCKED_URL}">`);
    expect(body.lastElementChild).to.equal(image);
  });

  it('loses its blocked URL when the page sets another one', () => {
    const image = frame.create('img', {src: BLOCKED_URL});
    frame.win.document.body.append(image);
    image.src = 'data:,';
    frame.allowed.add('analytics:matomo');
    autoBlock.release();
    expect(image.outerHTML).to.equal('<img src="data:,">');
  });

  it('stays blocked when the page has removed it, and is checked again when it is back', () => {
    const {body} = frame.win.document;
    const image = frame.create('img', {src: BLOCKED_URL});
    body.append(image);
    image.remove();
    frame.allowed.add('analytics:matomo');
    autoBlock.release();
    expect(image.getAttribute('src')).to.equal('');
    body.append(image);
    expect(image.getAttribute('src')).to.equal(BLOCKED_URL);
  });

  it('can be copied, and the copy is unblocked too', () => {
    const image = frame.create('img', {src: BLOCKED_URL});
    frame.win.document.body.append(image.cloneNode());
    frame.allowed.add('analytics:matomo');
    autoBlock.release();
    expect(frame.win.document.querySelector('img')?.getAttribute('src')).to.equal(BLOCKED_URL);
  });

  it('keeps its URL if it is a script, and is blocked by its type once it is in the page', () => {
    const script = frame.create('script');
    script.src = BLOCKED_URL;
    expect([script.src, script.type, autoBlock.blocked.length]).to.deep.equal([BLOCKED_URL, '', 0]);
    script.type = 'text/javascript';
    frame.win.document.head.append(script);
    expect([script.src, script.type, autoBlock.blocked.length]).to.deep.equal([
      BLOCKED_URL,
      'privacy-desk/blocked',
      1,
    ]);
  });
});

describe('Automatic blocking checks', () => {
  let frame: AutoBlockFrame;
  let autoBlock: AutoBlock;

  beforeEach(async () => {
    frame = await openAutoBlockFrame();
    autoBlock = frame.start();
  });
  afterEach(() => frame.close());

  for (const [what, name, attributes] of [
    ['a link for the visitor', 'a', {href: BLOCKED_URL}],
    ['a form', 'form', {action: BLOCKED_URL}],
    ['a `<link>` that loads nothing', 'link', {rel: 'canonical', href: BLOCKED_URL}],
    ['a data block', 'script', {type: 'application/json', src: BLOCKED_URL}],
    ['an element that is marked for consent', 'img', {'data-consent': 'analytics', 'data-src': BLOCKED_URL}],
    ['an element that does not load its URL', 'p', {title: BLOCKED_URL, src: BLOCKED_URL}],
    ['a URL of the page’s own host', 'img', {src: '/test/gate/frame.html'}],
  ] as const)
    it(`and does not block ${what}`, () => {
      const element = frame.create(name, attributes);
      const before = element.outerHTML;
      frame.win.document.body.append(element);
      expect(element.outerHTML).to.equal(before);
      expect(autoBlock.blocked).to.deep.equal([]);
    });

  it('what is inserted at any depth, but not the content of templates', () => {
    const inert = frame.win.document.implementation.createHTMLDocument();
    const outer = inert.createElement('div');
    const template = inert.createElement('template');
    const image = inert.createElement('img');
    image.src = BLOCKED_URL;
    template.content.append(image.cloneNode());
    outer.append(image, template);
    frame.win.document.body.append(outer);
    expect(image.getAttribute('src')).to.equal('');
    expect(template.content.querySelector('img')?.getAttribute('src')).to.equal(BLOCKED_URL);
  });

  it('what is inserted by any method', () => {
    const {document} = frame.win;
    const {body} = document;
    const methods: readonly ((node: Element, sibling: Element) => unknown)[] = [
      (node) => body.appendChild(node),
      (node, sibling) => body.insertBefore(node, sibling),
      (node, sibling) => body.replaceChild(node, sibling),
      (node) => body.append('text', node),
      (node) => body.prepend(node),
      (node, sibling) => sibling.before(node),
      (node, sibling) => sibling.after(node),
      (node, sibling) => sibling.replaceWith(node),
      (node) => body.replaceChildren(node),
      (node) => body.insertAdjacentElement('beforeend', node),
      (node) => {
        const range = document.createRange();
        range.selectNodeContents(body);
        range.insertNode(node);
      },
      (node) => {
        const fragment = document.createDocumentFragment();
        fragment.append(node);
        body.append(fragment);
      },
      (node) => {
        const text = document.createTextNode('');
        body.append(text);
        text.after(node);
      },
    ];
    for (const insert of methods) {
      const sibling = frame.create('p');
      body.replaceChildren(sibling);
      const script = frame.create('script');
      script.src = BLOCKED_URL;
      insert(script, sibling);
      expect(script.isConnected, String(insert)).to.equal(true);
      expect(script.type, String(insert)).to.equal('privacy-desk/blocked');
    }
  });
});
