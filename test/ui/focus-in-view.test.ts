import {expect} from '@open-wc/testing';
import {findPart, part, press, until} from './find-part.ts';
import {clearPage, openUi} from './open-ui.ts';

const link = (): HTMLAnchorElement => {
  const element = document.createElement('a');
  element.href = '#somewhere';
  element.textContent = 'A link';
  element.style.display = 'block';
  return element;
};

const settle = async (): Promise<HTMLElement> => {
  const banner = await part('banner');
  await Promise.all(banner.getAnimations().map(({finished}) => finished));
  await until(() => getComputedStyle(document.documentElement).scrollPaddingBottom !== 'auto');
  return banner;
};

describe('what has the focus', () => {
  let main: HTMLElement;
  beforeEach(() => {
    clearPage();
    main = document.body.appendChild(document.createElement('main'));
    for (let index = 0; index < 100; index += 1) main.append(link());
  });
  afterEach(() => {
    clearPage();
    main.remove();
  });

  it('is never under the banner, from the first link of the page to the last', async () => {
    openUi().ui.ask();
    const banner = await settle();
    for (const element of main.children as HTMLCollectionOf<HTMLElement>) {
      element.focus({preventScroll: true});
      expect(element.getBoundingClientRect().bottom).to.be.at.most(banner.getBoundingClientRect().top);
    }
  });

  it('leaves the page’s own scroll padding as it was', async () => {
    const {documentElement} = document;
    documentElement.style.scrollPaddingBottom = '7px';
    documentElement.style.paddingBottom = '3px';
    openUi().ui.ask();
    await settle();
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

  it('has its room in the very task that shows the banner: a scrollbar that came later would move it', async () => {
    const {ui, host} = openUi();
    ui.ask();
    for (let turn = 0; turn < 50 && !findPart('accept'); turn += 1) await Promise.resolve();
    const {scrollPaddingBottom} = getComputedStyle(document.documentElement);
    expect(scrollPaddingBottom).to.equal(`${host().offsetHeight + 16}px`);
  });

  it('gets its room without an error of the page, even when that room changes the size of the banner', async () => {
    const errors: string[] = [];
    const hear = (event: ErrorEvent): void => {
      errors.push(event.message);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('error', hear, {capture: true});
    const sheet = new CSSStyleSheet();
    // Each pixel of room makes the banner's letters larger, and so the room.
    const steps = Array.from(
      {length: 400},
      (_, step) =>
        `@container (max-height: calc(100vh - ${step}px)) {privacy-desk {--privacy-desk-size: ${14 + step / 90}px}}`,
    );
    sheet.replaceSync(`
      html {height: 100vh; box-sizing: border-box}
      body {height: 100%; margin: 0; container-type: size}
      ${steps.join(' ')}
    `);
    document.adoptedStyleSheets.push(sheet);
    const {ui, host} = openUi();
    ui.ask();
    await settle();
    await until(() => parseFloat(getComputedStyle(host()).fontSize) > 15);
    await press('accept');
    await part('confirmation');
    await until(
      () => getComputedStyle(document.documentElement).paddingBottom === `${host().offsetHeight + 16}px`,
    );
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    window.removeEventListener('error', hear, {capture: true});
    expect(errors).to.deep.equal([]);
  });

  it('does not move under a pointer', async () => {
    openUi().ui.ask();
    const banner = await settle();
    const {top} = banner.getBoundingClientRect();
    const half = [...(main.children as HTMLCollectionOf<HTMLElement>)].find(
      (element) => element.getBoundingClientRect().bottom > top,
    );
    // A pointer's focus is one that does not show; matches() says so in every engine.
    if (half) Object.defineProperty(half, 'matches', {value: () => false});
    half?.focus({preventScroll: true});
    expect(scrollY).to.equal(0);
  });

  it('does not scroll the page for what is in sight', async () => {
    openUi().ui.ask();
    await settle();
    const before = scrollY;
    (main.firstElementChild as HTMLElement).focus();
    expect(scrollY).to.equal(before);
  });
});
