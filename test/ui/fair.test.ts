import {expect} from '@open-wc/testing';
import {words as cy} from '../../src/ui/texts/cy-banner.ts';
import {en} from '../../src/ui/texts/en.ts';
import {contrast} from './contrast.ts';
import {darken} from './darken.ts';
import {openDialog, part, press} from './find-part.ts';
import {choiceOf, clearPage, openUi} from './open-ui.ts';

/** Everything by which one answer could be made to look like the better one. */
const LOOK = [
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

const lookOf = (element: Element): readonly string[] => {
  const style = getComputedStyle(element);
  const {width, height} = element.getBoundingClientRect();
  return [...LOOK.map((name) => style.getPropertyValue(name)), `${Math.round(width)}×${Math.round(height)}`];
};

/** Words that push, blame or frighten: https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-032022-deceptive-design-patterns-social-media_en */
const SHAMING =
  /\b(we value|better experience|best experience|recommended|miss out|limited|unfortunately|are you sure|no thanks|i don.t (care|want)|ok(ay)?\b|got it|continue without|help us|support us|please|only \d+|hurry|now or never)\b/i;

describe('a fair question', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  for (const placement of ['bar', 'corner', 'flow'])
    for (const theme of ['light', 'dark'])
      for (const kind of ['banner', 'notice'])
        it(`has answers that look the same and read well: ${kind}, ${placement}, ${theme}`, async () => {
          const offered = [{id: 'analytics', basis: kind === 'notice' ? 'statistics' : 'consent'}] as const;
          const {ui, host} = openUi({raw: {banner: {placement}}, offered});
          ui.ask();
          const [accept, reject] = [await part('accept'), await part('reject')];
          if (theme === 'dark') darken(host());
          expect(lookOf(reject)).to.deep.equal(lookOf(accept));
          const {color, backgroundColor} = getComputedStyle(reject);
          expect(contrast(color, backgroundColor)).to.be.at.least(4.5);
          const [a, r] = [accept.getBoundingClientRect(), reject.getBoundingClientRect()];
          const isAligned =
            Math.round(a.top) === Math.round(r.top) || Math.round(a.left) === Math.round(r.left);
          expect(isAligned, 'same row or column').to.be.true;
        });

  it('is answered either way with one press', async () => {
    for (const name of ['accept', 'reject']) {
      clearPage();
      const {ui, heard} = openUi();
      ui.ask();
      await press(name);
      expect(heard.map(({method}) => method)).to.deep.equal([`banner-${name}`]);
    }
  });

  it('takes a yes back in as many presses as it was given in the panel', async () => {
    for (const [name, method] of [
      ['accept-all', 'panel-accept'],
      ['reject-all', 'panel-reject'],
    ] as const) {
      clearPage();
      const {ui, heard} = openUi({choice: choiceOf(['analytics'], ['media'])});
      ui.open();
      await openDialog();
      await press(name);
      expect(heard.map((one) => one.method)).to.deep.equal([method]);
    }
  });

  it('has nothing ticked beforehand but what may lawfully be on', async () => {
    const offered = [
      {id: 'analytics', basis: 'consent'},
      {id: 'media', basis: 'consent'},
    ] as const;
    openUi({offered}).ui.open();
    const boxes = [...(await openDialog()).querySelectorAll('input')];
    expect(boxes.filter(({name}) => offered.some(({id}) => id === name))).to.have.length(2);
    expect(boxes.filter(({checked}) => checked)).to.deep.equal([]);
  });

  it('has no clock: it sets no timer, and stands after a while as it stood before', async () => {
    const {setTimeout: timeout, setInterval: interval} = window;
    const set: unknown[] = [];
    Object.assign(window, {setInterval: (...given: unknown[]) => set.push(given)});
    Object.assign(window, {setTimeout: (...given: unknown[]) => set.push(given)});
    const {ui, host} = openUi();
    ui.ask();
    for (let frame = 0; frame < 20; frame += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    Object.assign(window, {setTimeout: timeout, setInterval: interval});
    expect(host().querySelector('[part=accept]')).to.not.equal(null);
    expect(set).to.deep.equal([]);
  });

  it('has no word that pushes or blames', () => {
    expect(SHAMING.test('No thanks, I don’t care about privacy')).to.be.true;
    for (const [key, words] of Object.entries(en))
      expect(SHAMING.test(words), `${key}: ${words}`).to.be.false;
    expect(Object.values(cy).join(' ')).to.not.match(/yn anffodus|profiad gwell|argymhell/i);
  });
});
