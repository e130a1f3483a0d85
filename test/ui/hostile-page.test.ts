import {expect} from '@open-wc/testing';
import {openDialog, part, press} from './find-part.ts';
import {isHit} from './is-hit.ts';
import {clearPage, openUi} from './open-ui.ts';

/** Whether the visitor can see an element and press it. */
const isUsable = (element: HTMLElement): boolean => {
  const {width, height} = element.getBoundingClientRect();
  const {display, visibility, opacity, pointerEvents} = getComputedStyle(element);
  return (
    width > 40 &&
    height >= 44 &&
    display !== 'none' &&
    visibility === 'visible' &&
    opacity === '1' &&
    pointerEvents !== 'none'
  );
};

describe('a page with hostile styles', () => {
  let sheet: CSSStyleSheet;
  beforeEach(() => {
    clearPage();
    // The style sheets change the page's height. A scrollbar that appears and disappears would change the banner's width.
    document.documentElement.style.setProperty('overflow-y', 'scroll', 'important');
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  afterEach(() => {
    clearPage();
    document.documentElement.removeAttribute('style');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });

  const buttonStyles = async (): Promise<readonly unknown[]> =>
    Promise.all(
      ['accept', 'reject', 'settings'].map(async (name) => {
        const element = await part(name);
        const {color, backgroundColor, fontSize, fontWeight, textTransform, letterSpacing} =
          getComputedStyle(element);
        const {width, height} = element.getBoundingClientRect();
        return [
          isUsable(element),
          color,
          backgroundColor,
          fontSize,
          fontWeight,
          textTransform,
          letterSpacing,
          Math.round(width),
          Math.round(height),
        ];
      }),
    );

  for (const css of [
    '* {all: unset}',
    '* {all: unset !important}',
    'button {display: none !important}',
    'html {font-size: 200px !important} * {font: inherit !important; line-height: 9 !important}',
    'body > * {position: relative; z-index: 2147483646 !important} body {z-index: 0; position: relative}',
    '* {letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important}',
    'html {font-size: 50px} body {font: 3px fantasy; text-transform: uppercase; letter-spacing: 9px; visibility: hidden}',
    'privacy-desk, privacy-desk * {display: none !important; opacity: 0 !important; pointer-events: none !important}',
    'button {position: absolute !important; left: -9999px !important; transform: scale(0) !important; clip-path: inset(50%) !important}',
    '[part=reject] {font-size: 6px !important; background: white !important; color: #eee !important; filter: opacity(0) !important}',
    'privacy-desk {transform: translateX(-200vw) !important; width: 1px !important; z-index: -1 !important}',
  ])
    it(`does not change the banner: ${css}`, async () => {
      const {ui} = openUi();
      ui.showBanner();
      const before = await buttonStyles();
      sheet.replaceSync(css);
      expect(await buttonStyles()).to.deep.equal(before);
      const {left, right} = (await part('banner')).getBoundingClientRect();
      expect(left >= 0 && right <= innerWidth).to.be.true;
    });

  it('does not change the panel', async () => {
    sheet.replaceSync('* {all: unset !important} button, dialog, input {display: none !important}');
    openUi().ui.open();
    await openDialog();
    for (const name of ['save', 'accept-all', 'reject-all', 'close'])
      expect(isUsable(await part(name)), name).to.be.true;
  });

  const addCover = (css: string): HTMLElement => {
    const element = document.body.appendChild(document.createElement('div'));
    element.style.cssText = `${css}; z-index: 2147483647; inset: 0`;
    return element;
  };

  it('does not push the panel out of the window by zooming itself', async () => {
    sheet.replaceSync('html {zoom: 2}');
    const cover = addCover('position: fixed');
    openUi().ui.open();
    const {top, bottom} = (await openDialog()).getBoundingClientRect();
    const visible = cover.getBoundingClientRect();
    cover.remove();
    expect([top >= visible.top, bottom <= visible.bottom]).to.deep.equal([true, true]);
  });

  it('shows a banner in its flow across all columns of its grid', async () => {
    sheet.replaceSync('body {display: grid; grid-template-columns: 1fr 9em 1fr} body > * {grid-column: 2}');
    openUi({config: {banner: {placement: 'flow'}}}).ui.showBanner();
    const {left, right} = (await part('banner')).getBoundingClientRect();
    const {clientLeft, clientWidth} = document.body;
    expect(right - left).to.be.within(clientWidth - clientLeft - 1, clientWidth + 1);
  });

  for (const [what, css] of [
    ['covered by a later element with the highest z-index', ''],
    ['moved by a transformed body', 'body {transform: translateY(-500px); height: 3000px}'],
    ['faded with the body', 'body {opacity: 0; filter: blur(9px)}'],
  ] as const)
    it(`shows a banner and a confirmation that are not ${what}`, async () => {
      const cover = addCover('position: fixed');
      sheet.replaceSync(`${css} ::backdrop {display: block !important; background: red !important}`);
      const {ui, host} = openUi();
      ui.showBanner();
      for (const name of ['accept', 'reject', 'settings']) expect(isHit(await part(name)), name).to.be.true;
      expect(getComputedStyle(host()).position).to.equal('fixed');
      expect(host().getBoundingClientRect().bottom).to.equal(innerHeight);
      expect(getComputedStyle(host(), '::backdrop').display).to.equal('none');
      ui.open();
      await openDialog();
      for (const name of ['save', 'close']) expect(isHit(await part(name)), name).to.be.true;
      await press('reject-all');
      expect(isHit(await part('hide'))).to.be.true;
      await press('hide');
      expect(host().hasAttribute('popover')).to.be.false;
      cover.remove();
    });

  it('can show its own elements above the banner: with --privacy-desk-layer, or in a modal dialog', async () => {
    const cover = addCover('position: fixed');
    sheet.replaceSync('privacy-desk {--privacy-desk-layer: 5}');
    openUi().ui.showBanner();
    expect(isHit(await part('accept'))).to.be.false;
    cover.remove();
    expect(isHit(await part('accept'))).to.be.true;
    clearPage();

    sheet.replaceSync(
      'dialog {inset: 0; width: 100%; height: 100%; max-width: none; max-height: none; margin: 0}',
    );
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.showModal();
    openUi().ui.showBanner();
    expect(isHit(await part('banner'))).to.be.false;
    expect(isHit(dialog)).to.be.true;
    dialog.remove();
  });

  it('is itself not changed by the banner', async () => {
    const button = document.body.appendChild(document.createElement('button'));
    const style = getComputedStyle(button);
    const allStyles = (): readonly string[] => Array.from(style, (name) => style.getPropertyValue(name));
    const before = allStyles();
    openUi().ui.showBanner();
    await part('accept');
    expect(allStyles()).to.deep.equal(before);
    button.remove();
  });

  for (const [name, value] of [
    ['inert', ''],
    ['aria-hidden', 'true'],
  ] as const)
    it(`has the card out of the way while a modal window has made it ${name}`, async () => {
      const button = document.body.appendChild(document.createElement('button'));
      button.style.cssText = 'position: fixed; inset: 0';
      const {ui, host} = openUi();
      ui.showBanner();
      const accept = await part('accept');
      const {left, top} = accept.getBoundingClientRect();
      const {height} = host().getBoundingClientRect();
      host().setAttribute(name, value);
      expect(document.elementFromPoint(left + 9, top + 9)).to.equal(button);
      expect(getComputedStyle(await part('banner')).clipPath).to.equal('inset(50%)');
      expect(host().getBoundingClientRect().height).to.equal(height);
      host().removeAttribute(name);
      expect(isHit(accept)).to.be.true;
      button.remove();
    });
});
