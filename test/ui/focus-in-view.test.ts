import {expect} from '@open-wc/testing';
import {findPart, part, press, until, waitForFadeIn} from './find-part.ts';
import {clearPage, openUi} from './open-ui.ts';

const createLink = (): HTMLAnchorElement => {
  const element = document.createElement('a');
  element.href = '#somewhere';
  element.textContent = 'A link';
  element.style.display = 'block';
  return element;
};

const settledBanner = async (): Promise<HTMLElement> => {
  const banner = await part('banner');
  await waitForFadeIn(banner);
  await until(() => getComputedStyle(document.documentElement).scrollPaddingBottom !== 'auto');
  return banner;
};

/** The room for the card: a padding or a margin, in pixels. */
const roomOf = (root: Element): number => {
  const {paddingBottom, marginBottom} = getComputedStyle(root);
  return Math.max(parseFloat(paddingBottom), parseFloat(marginBottom));
};

describe('an element that has the focus', () => {
  let main: HTMLElement;
  beforeEach(() => {
    clearPage();
    main = document.body.appendChild(document.createElement('main'));
    for (let index = 0; index < 100; index += 1) main.append(createLink());
  });
  afterEach(() => {
    clearPage();
    main.remove();
  });

  it('is never covered by the banner, from the first link of the page to the last', async () => {
    openUi().ui.showBanner();
    const banner = await settledBanner();
    for (const element of main.children as HTMLCollectionOf<HTMLElement>) {
      element.focus({preventScroll: true});
      expect(element.getBoundingClientRect().bottom).to.be.at.most(banner.getBoundingClientRect().top);
    }
  });

  it('keeps the page’s own padding and scroll padding once the banner is gone', async () => {
    const {documentElement} = document;
    documentElement.style.scrollPaddingBottom = '7px';
    documentElement.style.paddingBottom = '3px';
    openUi().ui.showBanner();
    await settledBanner();
    expect(parseFloat(getComputedStyle(documentElement).scrollPaddingBottom)).to.be.greaterThan(50);
    await press('reject');
    await press('hide');
    expect(findPart('banner')).to.equal(undefined);
    expect(documentElement.getAttribute('style')).to.equal(
      'scroll-padding-bottom: 7px; padding-bottom: 3px;',
    );
    expect(getComputedStyle(documentElement).scrollPaddingBottom).to.equal('7px');
    expect(getComputedStyle(documentElement).paddingBottom).to.equal('3px');
    documentElement.removeAttribute('style');
  });

  for (const css of [
    '',
    '* {box-sizing: border-box} html, body {height: 100%}',
    'html {height: 100%; zoom: 1.5}',
  ])
    it(`has room at the end of a page where nothing moves, and again after the page sets its own style sheets: ${css}`, async () => {
      const own = new CSSStyleSheet();
      own.replaceSync(`${css} main {height: 100%}`);
      document.adoptedStyleSheets = [own];
      const {documentElement, body} = document;
      const state = (): readonly number[] =>
        [body, main].flatMap((element) => {
          const {x, y, width, height} = element.getBoundingClientRect();
          return [x, y, width, height];
        });
      documentElement.style.overflowY = 'scroll';
      const before = state();
      openUi().ui.showBanner();
      await settledBanner();
      const hasRoom = (): boolean => roomOf(documentElement) > 50;
      expect([hasRoom(), state()]).to.deep.equal([true, before]);
      document.adoptedStyleSheets = [own];
      expect(hasRoom()).to.equal(false);
      await until(hasRoom);
      expect(state()).to.deep.equal(before);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== own);
      documentElement.removeAttribute('style');
    });

  it('can be scrolled to where the banner does not cover the last element', async () => {
    openUi().ui.showBanner();
    const banner = await settledBanner();
    scrollTo(0, 1e6);
    expect(main.getBoundingClientRect().bottom).to.be.at.most(banner.getBoundingClientRect().top);
  });

  it('has its room in the task that shows the banner, because a later scrollbar would move the banner', async () => {
    const {ui, host} = openUi();
    ui.showBanner();
    for (let turn = 0; turn < 50 && !findPart('accept'); turn += 1) await Promise.resolve();
    const {scrollPaddingBottom} = getComputedStyle(document.documentElement);
    expect(scrollPaddingBottom).to.equal(`${host().offsetHeight + 16}px`);
  });

  it('gets its room without an error of the page, even when a scrollbar changes the size of the banner', async () => {
    const errors: string[] = [];
    const onError = (event: ErrorEvent): void => {
      errors.push(event.message);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('error', onError, {capture: true});
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      html {height: 100vh; container-type: inline-size}
      body {height: 100%; margin: 0; overflow: hidden}
      @container (max-width: calc(100vw - 1px)) {privacy-desk {--privacy-desk-size: 20px}}
    `);
    document.adoptedStyleSheets.push(sheet);
    const {ui, host} = openUi();
    ui.showBanner();
    await settledBanner();
    await press('accept');
    await part('confirmation');
    await until(() => roomOf(document.documentElement) === host().offsetHeight + 16);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    window.removeEventListener('error', onError, {capture: true});
    expect(errors).to.deep.equal([]);
  });

  it('is not scrolled when a pointer focused it', async () => {
    openUi().ui.showBanner();
    const banner = await settledBanner();
    const {top} = banner.getBoundingClientRect();
    const halfCovered = [...(main.children as HTMLCollectionOf<HTMLElement>)].find(
      (element) => element.getBoundingClientRect().bottom > top,
    );
    // Focus by a pointer does not match :focus-visible. Overriding matches() imitates that in every engine.
    if (halfCovered) Object.defineProperty(halfCovered, 'matches', {value: () => false});
    halfCovered?.focus({preventScroll: true});
    expect(scrollY).to.equal(0);
  });

  it('does not scroll the page when it is already visible', async () => {
    openUi().ui.showBanner();
    await settledBanner();
    const before = scrollY;
    (main.firstElementChild as HTMLElement).focus();
    expect(scrollY).to.equal(before);
  });
});
