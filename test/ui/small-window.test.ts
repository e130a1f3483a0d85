import {expect} from '@open-wc/testing';
import {until} from './find-part.ts';
import {isHit} from './is-hit.ts';
import {closeStages, openStage} from './open-stage.ts';
import {usual} from './open-ui.ts';
import type {Stage} from './stage.ts';

const raw = {
  links: {policy: '/privacy/', rights: '/rights/', complaint: '/complain/'},
  categories: [
    {id: 'necessary'},
    {id: 'counting', title: 'Counting', services: [{id: 'matomo', name: 'Matomo'}]},
    {
      id: 'analytics',
      services: [
        {
          id: 'a',
          name: 'A',
          stores: [{name: '_a_very_long_name_of_a_cookie.*', kind: 'cookie', duration: 'P1Y'}],
        },
      ],
    },
    {id: 'media'},
  ],
};
const offered = [...usual, {id: 'counting', basis: 'statistics'}] as const;
const CONTROLS = 'button, a, input, summary';

/** Every state, from the fewest words to the most. Returns what scrolls, and where its controls are. */
const states = {
  banner: async ({openUi, part}: Stage) => {
    const {ui, host} = openUi({raw, offered});
    ui.ask();
    return {card: await part('banner'), controls: () => host().querySelectorAll<HTMLElement>(CONTROLS)};
  },
  confirmation: async ({openUi, part}: Stage) => {
    const {ui} = openUi({raw, offered});
    ui.confirm({granted: ['media'], refused: ['analytics'], swept: [{name: '_pk', kind: 'cookie'}]});
    const card = await part('confirmation');
    return {card, controls: () => card.querySelectorAll<HTMLElement>(CONTROLS)};
  },
  panel: async ({openUi, openDialog}: Stage) => {
    openUi({raw, offered}).ui.open();
    const card = await openDialog();
    for (const details of card.querySelectorAll('details')) details.open = true;
    return {card, controls: () => card.querySelectorAll<HTMLElement>(CONTROLS)};
  },
} as const;

/** WebKit scrolls to what a script focuses a moment later. */
const inSight = async (control: Element, name: string): Promise<void> => {
  try {
    await until(() => isHit(control), 500);
  } catch {
    expect.fail(`${name} is not in sight`);
  }
};

/** Fails when something must be scrolled sideways for, is cut off, or cannot be brought into sight by the Tab key. */
const expectWhole = async ({
  card,
  controls,
}: Awaited<ReturnType<(typeof states)['panel' | 'banner']>>): Promise<void> => {
  const page = card.ownerDocument.documentElement;
  expect(page.scrollWidth, 'page').to.be.at.most(page.clientWidth);
  expect(card.scrollWidth, 'card').to.be.at.most(card.clientWidth);
  const {left, right} = card.getBoundingClientRect();
  expect(left >= 0 && right <= page.clientWidth, 'card in the window').to.be.true;
  expect(controls().length).to.be.at.least(2);
  for (const control of controls()) {
    const name = `${control.localName} ${control.getAttribute('part') ?? control.textContent.trim()}`;
    control.focus();
    await inSight(control, name);
    expect(control.scrollHeight - control.clientHeight, `${name} whole`).to.be.at.most(
      control.clientHeight ? 1 : 99,
    );
  }
};

/** Words that do not stand whole on one line. Half of a word on a line of its own is another word. */
const brokenIn = (element: Element): readonly string[] => {
  const {ownerDocument: document} = element;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const broken: string[] = [];
  while (walker.nextNode())
    for (const {0: word, index} of walker.currentNode.nodeValue?.matchAll(/[^\s-]+/g) ?? []) {
      const range = document.createRange();
      range.setStart(walker.currentNode, index);
      range.setEnd(walker.currentNode, index + word.length);
      // Some rectangles are of nothing: WebKit has one at the end of the line before.
      const lines = [...range.getClientRects()]
        .filter(({width}) => width)
        .map(({bottom}) => Math.round(bottom));
      if (new Set(lines).size > 1) broken.push(word);
    }
  return broken;
};

describe('a small window', () => {
  afterEach(closeStages);

  for (const [width, height, why] of [
    [320, 256, '400 % zoom'],
    [320, 568, 'a small phone'],
    [568, 320, 'a small phone on its side'],
  ] as const)
    it(`cuts nothing off, and shows what has the focus: ${why}`, async () => {
      const stage = await openStage(width, height);
      for (const state of Object.values(states)) {
        await expectWhole(await state(stage));
        stage.clearPage();
      }
    });

  it('has every button of a banner with an exception in sight from the start, on a small phone', async () => {
    const {controls} = await states.banner(await openStage(320, 568));
    for (const control of controls()) if (control.localName === 'button') expect(isHit(control)).to.be.true;
  });

  for (const size of ['medium', '32px'])
    it(`keeps all of the page and every control of a banner with two exceptions in reach on a small phone, text ${size}`, async () => {
      const stage = await openStage(320, 568);
      const {root, addSheet, openUi, part} = stage;
      addSheet(`privacy-desk {--privacy-desk-size: ${size}}`);
      const main = root.ownerDocument.createElement('main');
      root.ownerDocument.body.append(main);
      for (let index = 0; index < 30; index += 1) {
        const link = main.appendChild(root.ownerDocument.createElement('a'));
        link.href = '#x';
        link.textContent = 'A link';
        link.style.display = 'block';
      }
      const {ui, host} = openUi({raw, offered: [...offered, {id: 'looks', basis: 'appearance'}]});
      ui.ask();
      const card = await part('banner');
      // In the visitor's own text the window is too low then for answers that stay in view.
      for (const rule of host().shadowRoot?.adoptedStyleSheets.flatMap(({cssRules}) => [...cssRules]) ?? [])
        if (
          size !== 'medium' &&
          'media' in rule &&
          (rule as CSSMediaRule).conditionText.includes('min-height')
        )
          (rule as CSSMediaRule).media.mediaText = 'not all';
      expect(host().querySelectorAll('[part=object]')).to.have.length(2);
      for (const link of main.children as HTMLCollectionOf<HTMLElement>) {
        link.focus({preventScroll: true});
        await inSight(link, 'a link of the page');
        const {top, bottom} = link.getBoundingClientRect();
        expect(top >= 0 && bottom <= card.getBoundingClientRect().top, 'clear of the banner').to.be.true;
      }
      await expectWhole({card, controls: () => host().querySelectorAll<HTMLElement>(CONTROLS)});
    });

  it('leaves what a press on the exception’s button removes above the answers, which stay where they are', async () => {
    const stage = await openStage(320, 900);
    const {part, press} = stage;
    await states.banner(stage);
    const places = async (): Promise<string> =>
      JSON.stringify(
        await Promise.all(
          ['accept', 'reject', 'settings'].map(async (name) => (await part(name)).getBoundingClientRect()),
        ),
      );
    const before = await places();
    await press('object');
    await part('off');
    expect(await places()).to.equal(before);
  });

  it('breaks no word of a title or a button on a small phone, in languages of long words', async () => {
    const stage = await openStage(320, 568);
    for (const language of ['de', 'fr', 'nl', 'ro', 'so', 'uk'])
      for (const state of Object.values(states)) {
        stage.root.lang = language;
        const {card} = await state(stage);
        const titled = [card, stage.root.ownerDocument.querySelector('privacy-desk')].flatMap((root) => [
          ...(root?.querySelectorAll('h2, button') ?? []),
        ]);
        expect(titled.flatMap(brokenIn), language).to.deep.equal([]);
        stage.clearPage();
      }
  });

  for (const width of [320, 1280])
    it(`takes the text spacing of the visitor’s own style sheet, ${width} pixels wide: nothing is cut off`, async () => {
      const stage = await openStage(width, 640);
      for (const state of Object.values(states)) {
        const shown = await state(stage);
        // https://www.w3.org/TR/WCAG22/#text-spacing; the id only makes the rule weigh more than ours.
        stage.addSheet(
          ':is(*, #u#u), ::slotted(:is(*, #u#u)) {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important}' +
            'p:is(*, #u#u), ::slotted(p:is(*, #u#u)) {margin-block-end: 2em !important}',
        );
        for (const control of shown.controls())
          expect(parseFloat(getComputedStyle(control).letterSpacing)).to.be.greaterThan(1);
        await expectWhole(shown);
        stage.clearPage();
      }
    });

  for (const language of ['ar', 'ur'])
    it(`reads from right to left in ${language}: mirrored, and without a scroll sideways`, async () => {
      const wide = await openStage(768, 700);
      const left = async (name: string): Promise<number> =>
        (await wide.part(name)).getBoundingClientRect().left;
      wide.root.lang = language;
      await states.banner(wide);
      expect(await left('accept')).to.be.greaterThan(await left('reject'));
      wide.clearPage();
      wide.root.lang = language;
      const {card} = await states.panel(wide);
      expect(await left('close')).to.be.lessThan(card.querySelector('h2')?.getBoundingClientRect().left ?? 0);
      const small = await openStage(320, 568);
      for (const state of Object.values(states)) {
        small.root.lang = language;
        const shown = await state(small);
        expect(getComputedStyle(shown.card).direction).to.equal('rtl');
        await expectWhole(shown);
        small.clearPage();
      }
    });
});
