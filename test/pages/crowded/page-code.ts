/** What the page `at-once.html` does itself. Each function runs in the page. */

interface Libraries {
  readonly Splide: new (selector: string, options: object) => {mount(): void};
  readonly jQuery: (selector: string) => {on(name: string, listen: (event: Event) => void): void};
}

/** The source text of the page's own script. */
export const pageCode = `(${mountSlider.toString()})(); (${scrollSmoothly.toString()})(); (${translate.toString()})();`;

/** A slider that clones its slides. */
function mountSlider(): void {
  const {Splide} = window as unknown as Libraries;
  if (document.querySelector('.splide')) new Splide('.splide', {type: 'loop', perPage: 1}).mount();
}

/** Handles the wheel and every link into the page, as libraries do that scroll smoothly. */
function scrollSmoothly(): void {
  const {jQuery} = window as unknown as Libraries;
  window.addEventListener('wheel', (event) => event.preventDefault(), {passive: false});
  jQuery('a[href^="#"]').on('click', (event) => {
    event.preventDefault();
    event.stopPropagation();
  });
}

/** Replaces every text by elements, as translators of browsers do, and each text that comes later. */
function translate(): void {
  // The element is obsolete, and translators still use it.
  const create = (name: string): HTMLElement => document.createElement(name);
  const wrap = (root: Node): void => {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent && /\S/.test(node.nodeValue ?? '') && !parent.closest('font,script,style,template'))
        texts.push(node as Text);
    }
    for (const text of texts) {
      const [outer, inner] = [create('font'), create('font')];
      inner.textContent = `[${text.data}]`;
      outer.appendChild(inner);
      text.replaceWith(outer);
    }
  };
  const start = (): void => {
    document.documentElement.classList.add('translated-ltr');
    wrap(document.documentElement);
    new MutationObserver((records) => {
      for (const {addedNodes} of records) addedNodes.forEach((node) => node.isConnected && wrap(node));
    }).observe(document.documentElement, {childList: true, subtree: true});
  };
  // A translator that comes before React has taken the page over breaks it, also without the widget.
  const startLater = (): void => {
    const app = document.querySelector('#root main');
    const isTakenOver = app === null || Object.keys(app).some((key) => key.startsWith('__reactFiber'));
    window.setTimeout(isTakenOver && document.readyState === 'complete' ? start : startLater, 100);
  };
  startLater();
}
