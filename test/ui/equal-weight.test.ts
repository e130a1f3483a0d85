import {expect} from '@open-wc/testing';
import {texts as cy} from '../../src/ui/texts/cy-banner.ts';
import {en} from '../../src/ui/texts/en.ts';
import {contrast} from './contrast.ts';
import {forceDark} from './force-dark.ts';
import {openDialog, part, press} from './find-part.ts';
import {choiceWith, clearPage, openUi} from './open-ui.ts';

/** Properties that could make one answer look better than the other. */
const APPEARANCE = [
  'display',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'line-height',
  'letter-spacing',
  'text-transform',
  'text-decoration-line',
  'color',
  'background-color',
  'background-image',
  'border-top-color',
  'border-top-style',
  'border-top-width',
  'border-top-left-radius',
  'box-shadow',
  'opacity',
  'filter',
  'transform',
  'cursor',
  'padding-top',
  'padding-left',
];

const appearanceOf = (element: Element): readonly string[] => {
  const style = getComputedStyle(element);
  const {width, height} = element.getBoundingClientRect();
  return [
    ...APPEARANCE.map((name) => style.getPropertyValue(name)),
    `${Math.round(width)}×${Math.round(height)}`,
  ];
};

/** Phrases that push, blame or frighten: https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-032022-deceptive-design-patterns-social-media_en */
const PRESSURE =
  /\b(we value|better experience|best experience|recommended|miss out|limited|unfortunately|are you sure|no thanks|i don.t (care|want)|ok(ay)?\b|got it|continue without|help us|support us|please|only \d+|hurry|now or never)\b/i;

describe('the two answers', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  for (const placement of ['bar', 'corner', 'flow'])
    for (const theme of ['light', 'dark'])
      for (const kind of ['banner', 'notice'])
        it(`look the same and are readable: ${kind}, ${placement}, ${theme}`, async () => {
          const offered = [{id: 'analytics', basis: kind === 'notice' ? 'statistics' : 'consent'}] as const;
          const {ui, host} = openUi({config: {banner: {placement}}, offered});
          ui.showBanner();
          const [accept, reject] = [await part('accept'), await part('reject')];
          if (theme === 'dark') forceDark(host());
          expect(appearanceOf(reject)).to.deep.equal(appearanceOf(accept));
          const {color, backgroundColor} = getComputedStyle(reject);
          expect(contrast(color, backgroundColor)).to.be.at.least(4.5);
          const [acceptBox, rejectBox] = [accept.getBoundingClientRect(), reject.getBoundingClientRect()];
          const isAligned =
            Math.round(acceptBox.top) === Math.round(rejectBox.top) ||
            Math.round(acceptBox.left) === Math.round(rejectBox.left);
          expect(isAligned, 'same row or column').to.be.true;
        });

  it('take one press each', async () => {
    for (const name of ['accept', 'reject']) {
      clearPage();
      const {ui, submitted} = openUi();
      ui.showBanner();
      await press(name);
      expect(submitted.map(({method}) => method)).to.deep.equal([`banner-${name}`]);
    }
  });

  it('take one press each in the panel too, so that consent is withdrawn as easily as given', async () => {
    for (const [name, method] of [
      ['accept-all', 'panel-accept'],
      ['reject-all', 'panel-reject'],
    ] as const) {
      clearPage();
      const {ui, submitted} = openUi({choice: choiceWith(['analytics'], ['media'])});
      ui.open();
      await openDialog();
      await press(name);
      expect(submitted.map((one) => one.method)).to.deep.equal([method]);
    }
  });

  it('are not chosen in advance: no checkbox of a category that needs consent is checked', async () => {
    const offered = [
      {id: 'analytics', basis: 'consent'},
      {id: 'media', basis: 'consent'},
    ] as const;
    openUi({offered}).ui.open();
    const boxes = [...(await openDialog()).querySelectorAll('input')];
    expect(boxes.filter(({name}) => offered.some(({id}) => id === name))).to.have.length(2);
    expect(boxes.filter(({checked}) => checked)).to.deep.equal([]);
  });

  it('have no time limit: the banner sets no timer and does not change', async () => {
    const {setTimeout, setInterval} = window;
    const timers: unknown[] = [];
    // The timer that restores the room below the page changes nothing of the banner.
    Object.assign(window, {
      setInterval: (...args: unknown[]) => String(args[0]).includes('restore') || timers.push(args),
    });
    Object.assign(window, {setTimeout: (...args: unknown[]) => timers.push(args)});
    const {ui, host} = openUi();
    ui.showBanner();
    for (let frame = 0; frame < 20; frame += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    Object.assign(window, {setTimeout, setInterval});
    expect(host().querySelector('[part=accept]')).to.not.equal(null);
    expect(timers).to.deep.equal([]);
  });

  it('come with no text that pushes or blames', () => {
    expect(PRESSURE.test('No thanks, I don’t care about privacy')).to.be.true;
    for (const [key, text] of Object.entries(en)) expect(PRESSURE.test(text), `${key}: ${text}`).to.be.false;
    expect(Object.values(cy).join(' ')).to.not.match(/yn anffodus|profiad gwell|argymhell/i);
  });
});
