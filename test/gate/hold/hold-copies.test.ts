import {expect} from '@open-wc/testing';
import {holdCopies} from '../../../src/gate/hold/hold-copies.ts';
import type {LiveElement} from '../../../src/gate/hold/running-markup.ts';
import {type FrameWindow, openFrame} from '../frame.ts';
import {build} from '../markup.ts';

describe('Copies of what was released', () => {
  let win: FrameWindow;
  let close: () => void;
  let live: LiveElement[];

  beforeEach(async () => {
    ({win, close} = await openFrame());
    live = [];
    holdCopies(win, live);
  });
  afterEach(() => close());

  /** Appends an element with this content, in which the elements with a `src` were released. */
  const release = (markup: string, name = 'main'): HTMLElement => {
    const root = win.document.createElement(name);
    root.append(...build(win, markup));
    win.document.body.append(root);
    for (const element of win.document.querySelectorAll('[src]:not(.free)'))
      live.push({ref: new WeakRef(element), keys: ['media:films', 'analytics']});
    return root;
  };
  const mark = 'data-src="/a.html" data-consent="media:films analytics"';

  it('are held in the text that the page reads, and stay live where they are', () => {
    const main = release('<p>A <iframe src="/a.html"></iframe> <img class="free" src="/b.gif"></p>');
    const text = `<p>A <iframe ${mark}></iframe> <img class="free" src="/b.gif"></p>`;
    expect(main.innerHTML).to.equal(text);
    expect(main.outerHTML).to.equal(`<main>${text}</main>`);
    expect(win.document.body.innerHTML).to.contain(text);
    expect(main.querySelector('iframe')?.outerHTML).to.equal(`<iframe ${mark}></iframe>`);
    expect(new win.XMLSerializer().serializeToString(main)).to.contain(mark);
    expect(main.querySelector('iframe')?.getAttribute('src')).to.equal('/a.html');
    expect((main as Partial<Element>).getHTML?.() ?? text).to.equal(text);
  });

  it('are held in clones, whose own text is held too', () => {
    const main = release('<iframe src="/a.html"></iframe><script src="data:,1"></script>');
    for (const clone of [main.cloneNode(true), win.document.importNode(main, true)] as HTMLElement[]) {
      expect(clone.querySelector('iframe')?.getAttribute('src')).to.equal(null);
      expect(clone.innerHTML).to.equal(
        `<iframe ${mark}></iframe><script src="data:,1" type="privacy-desk/copied"></script>`,
      );
    }
  });

  it('are held when a frame has its page in an attribute', () => {
    const main = release('<iframe src="/a.html" srcdoc="&lt;p&gt;"></iframe>');
    expect(main.querySelector('iframe')?.hasAttribute('srcdoc')).to.equal(true);
    expect(main.innerHTML).to.match(
      /^<iframe data-src="\/a.html" .* data-srcdoc="(<p>|&lt;p&gt;)"><\/iframe>$/,
    );
  });

  it('are live when a script clones the element alone, but not in the text of its new parent', () => {
    const frame = release('<iframe src="/a.html"></iframe>').firstElementChild;
    for (const isDeep of [true, false]) {
      const clone = frame?.cloneNode(isDeep) as HTMLIFrameElement;
      expect(clone.getAttribute('src')).to.equal('/a.html');
      const parent = win.document.createElement('div');
      parent.append(clone);
      expect(parent.innerHTML).to.equal(`<iframe ${mark}></iframe>`);
    }
  });

  it('are held in the text of a shadow root', () => {
    const root = win.document.createElement('div').attachShadow({mode: 'open'});
    root.append(release('<iframe src="/a.html"></iframe>'));
    expect(root.innerHTML).to.equal(`<main><iframe ${mark}></iframe></main>`);
    expect((root as Partial<ShadowRoot>).getHTML?.() ?? root.innerHTML).to.equal(root.innerHTML);
  });

  it('are held in a form whose fields have the names of what is called, beside text in noscript', () => {
    const names = [
      'contains',
      'childNodes',
      'parentNode',
      'matches',
      'firstChild',
      'cloneNode',
      'nodeType',
      'querySelectorAll',
    ];
    const fields = names.map((name) => `<input name="${name}">`).join('');
    const form = release(`${fields}<iframe src="/a.html"></iframe><noscript></noscript>`, 'form');
    const noscript = form.querySelector('noscript');
    if (noscript) noscript.textContent = '<b title="$&amp;">';
    expect(form.outerHTML).to.equal(
      `<form>${fields}<iframe ${mark}></iframe><noscript><b title="$&amp;"></noscript></form>`,
    );
    expect((win.Node.prototype.cloneNode.call(form, true) as Element).innerHTML).to.contain(mark);
  });
});
