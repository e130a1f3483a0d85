import {expect} from '@open-wc/testing';
import {openDialog, part} from './find-part.ts';
import {clearPage, openUi} from './open-ui.ts';

/** What the visitor has to be able to see and press. */
const isThere = (element: HTMLElement): boolean => {
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
    // The sheets make the page longer and shorter: a scrollbar that came and went would change the banner’s width.
    document.documentElement.style.setProperty('overflow-y', 'scroll', 'important');
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  afterEach(() => {
    clearPage();
    document.documentElement.removeAttribute('style');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });

  const looks = async (): Promise<readonly unknown[]> =>
    Promise.all(
      ['accept', 'reject', 'settings'].map(async (name) => {
        const element = await part(name);
        const {color, backgroundColor, fontSize, fontWeight, textTransform, letterSpacing} =
          getComputedStyle(element);
        const {width, height} = element.getBoundingClientRect();
        return [
          isThere(element),
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
    it(`changes nothing about the banner: ${css}`, async () => {
      const {ui} = openUi();
      ui.ask();
      const before = await looks();
      sheet.replaceSync(css);
      expect(await looks()).to.deep.equal(before);
      const {left, right} = (await part('banner')).getBoundingClientRect();
      expect(left >= 0 && right <= innerWidth).to.be.true;
    });

  it('cannot reach the panel', async () => {
    sheet.replaceSync('* {all: unset !important} button, dialog, input {display: none !important}');
    openUi().ui.open();
    await openDialog();
    for (const name of ['save', 'accept-all', 'reject-all', 'close'])
      expect(isThere(await part(name)), name).to.be.true;
  });

  it('is not changed by us', async () => {
    const field = document.body.appendChild(document.createElement('button'));
    const style = getComputedStyle(field);
    const look = (): readonly string[] => Array.from(style, (name) => style.getPropertyValue(name));
    const before = look();
    openUi().ui.ask();
    await part('accept');
    expect(look()).to.deep.equal(before);
    field.remove();
  });
});
