import {expect} from '@open-wc/testing';
import {until} from './find-part.ts';
import {setMedia} from './force-media.ts';
import {isHit} from './is-hit.ts';
import {closeFrames, openFrame} from './open-frame.ts';
import {defaultCategories} from './open-ui.ts';
import type {FrameTools} from './frame-tools.ts';

const config = {
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
const offered = [...defaultCategories, {id: 'counting', basis: 'statistics'}] as const;
const askingConfig = {
  organisation: {name: 'What Works for Children’s Social Care'},
  links: {policy: '/privacy/', cookies: '/cookies/', rights: '/rights/'},
  categories: [
    {id: 'necessary'},
    {
      id: 'analytics',
      purpose: 'to see which pages are read and where people stop',
      services: [
        {id: 'ga', name: 'Google Analytics'},
        {id: 'matomo', name: 'Matomo'},
      ],
    },
    {
      id: 'media',
      title: 'Films',
      purpose: 'to play films on our pages',
      services: [{id: 'films', name: 'Openreel Films', role: 'controller'}],
    },
    {
      id: 'marketing',
      title: 'Advertising',
      purpose: 'to recognise you elsewhere, show our adverts there and see which work',
      services: [{id: 'adline', name: 'Adline Media', role: 'controller'}],
    },
  ],
};
const CONTROLS = 'button, a, input, summary';

/** Opens each state of the interface. Returns the element that scrolls, and its controls. */
const states = {
  banner: async ({openUi, part}: FrameTools) => {
    const {ui, host} = openUi({config, offered});
    ui.showBanner();
    return {card: await part('banner'), controls: () => host().querySelectorAll<HTMLElement>(CONTROLS)};
  },
  confirmation: async ({openUi, part}: FrameTools) => {
    const {ui} = openUi({config, offered});
    ui.showConfirmation({
      granted: ['media'],
      refused: ['analytics'],
      erased: [{name: '_pk', kind: 'cookie'}],
    });
    const card = await part('confirmation');
    return {card, controls: () => card.querySelectorAll<HTMLElement>(CONTROLS)};
  },
  panel: async ({openUi, openDialog}: FrameTools) => {
    openUi({config, offered}).ui.open();
    const card = await openDialog();
    for (const details of card.querySelectorAll('details')) details.open = true;
    return {card, controls: () => card.querySelectorAll<HTMLElement>(CONTROLS)};
  },
} as const;

/** Fails when the control does not become visible. WebKit scrolls a moment after a script has moved the focus. */
const expectVisible = async (control: Element, name: string): Promise<void> => {
  try {
    await until(() => isHit(control), 500);
  } catch {
    expect.fail(`${name} is not visible`);
  }
};

/** Fails when something needs sideways scrolling, is cut off, or does not become visible when it gets the focus. */
const expectUsable = async ({
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
    await expectVisible(control, name);
    expect(control.scrollHeight - control.clientHeight, `${name} is cut off`).to.be.at.most(
      control.clientHeight ? 1 : 99,
    );
  }
};

/** Words that are broken over two lines. */
const brokenWordsIn = (element: Element): readonly string[] => {
  const {ownerDocument: document} = element;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const broken: string[] = [];
  while (walker.nextNode())
    for (const {0: word, index} of walker.currentNode.nodeValue?.matchAll(/[^\s-]+/g) ?? []) {
      const range = document.createRange();
      range.setStart(walker.currentNode, index);
      range.setEnd(walker.currentNode, index + word.length);
      // Some rectangles are empty: WebKit has one at the end of the line before.
      const lines = [...range.getClientRects()]
        .filter(({width}) => width)
        .map(({bottom}) => Math.round(bottom));
      if (new Set(lines).size > 1) broken.push(word);
    }
  return broken;
};

describe('a small window', () => {
  afterEach(closeFrames);

  for (const [width, height, why] of [
    [320, 256, '400 % zoom'],
    [320, 568, 'a small phone'],
    [568, 320, 'a small phone on its side'],
  ] as const)
    it(`shows everything, and the element that has the focus: ${why}`, async () => {
      const frame = await openFrame(width, height);
      for (const state of Object.values(states)) {
        await expectUsable(await state(frame));
        frame.clearPage();
      }
    });

  it('shows every button of a banner with an exception without scrolling, on a small phone', async () => {
    const {controls} = await states.banner(await openFrame(320, 568));
    for (const control of controls()) if (control.localName === 'button') expect(isHit(control)).to.be.true;
  });

  /** Opens a banner that asks about three categories of a site like that of the demo. */
  const openQuestion = async ({openUi, part}: FrameTools): Promise<HTMLElement> => {
    const {ui, host} = openUi({
      config: askingConfig,
      offered: [...defaultCategories, {id: 'marketing', basis: 'consent'}],
    });
    ui.showBanner();
    await part('banner');
    return host();
  };

  it('shows the whole question without scrolling on a small phone: who, what for, with whom, how long, how to take it back, and where the list of cookies is', async () => {
    const frame = await openFrame(320, 660);
    const host = await openQuestion(frame);
    const card = await frame.part('banner');
    const end = host.querySelector('[part=accept]')?.getBoundingClientRect().top ?? 0;
    const texts = [...card.querySelectorAll('li'), ...host.querySelectorAll('[part=title], [part=text]')];
    expect(texts).to.have.length(6);
    for (const text of texts)
      expect(text.getBoundingClientRect().bottom, text.textContent).to.be.at.most(end);
    expect(isHit(host.querySelector('[part=cookies]') ?? card)).to.be.true;
    for (const name of ['accept', 'reject', 'settings'])
      expect(isHit(await frame.part(name)), name).to.be.true;
  });

  it('lets the last line fade out where there is more text than room, but nothing at the end of the text', async () => {
    const frame = await openFrame(320, 480);
    const host = await openQuestion(frame);
    const card = await frame.part('banner');
    expect(card.scrollHeight).to.be.greaterThan(card.clientHeight + 50);
    const answers = card.querySelector('.answers') ?? card;
    // "rgb(255, 255, 255) 0px -7.5px 7.5px 0px": it reaches as far as its offset and its blur together.
    const [, up = 0, blur = 0] =
      getComputedStyle(answers)
        .boxShadow.match(/-?[\d.]+(?=px)/g)
        ?.map(Number) ?? [];
    expect(blur - up).to.be.greaterThan(10);
    card.scrollTop = card.scrollHeight;
    const range = frame.root.ownerDocument.createRange();
    range.selectNodeContents(host.querySelector('[part=rights]') ?? card);
    const gap = answers.getBoundingClientRect().top - range.getBoundingClientRect().bottom;
    expect(gap).to.be.at.least(blur - up - 1);
  });

  for (const size of ['medium', '32px'])
    it(`keeps the whole page and every control of a banner with two exceptions reachable on a small phone, text ${size}`, async () => {
      const frame = await openFrame(320, 568);
      const {root, addSheet, openUi, part} = frame;
      addSheet(`privacy-desk {--privacy-desk-size: ${size}}`);
      const main = root.ownerDocument.createElement('main');
      root.ownerDocument.body.append(main);
      for (let index = 0; index < 30; index += 1) {
        const link = main.appendChild(root.ownerDocument.createElement('a'));
        link.href = '#x';
        link.textContent = 'A link';
        link.style.display = 'block';
      }
      const {ui, host} = openUi({config, offered: [...offered, {id: 'looks', basis: 'appearance'}]});
      ui.showBanner();
      const card = await part('banner');
      // With the larger text as the visitor's own size, the window would be too low for answers that stay in view.
      const {shadowRoot} = host();
      if (size !== 'medium' && shadowRoot)
        setMedia([shadowRoot], (condition) => condition.includes('min-height'), 'not all');
      expect(host().querySelectorAll('[part=object]')).to.have.length(2);
      for (const link of main.children as HTMLCollectionOf<HTMLElement>) {
        link.focus({preventScroll: true});
        await expectVisible(link, 'a link of the page');
        const {top, bottom} = link.getBoundingClientRect();
        expect(top >= 0 && bottom <= card.getBoundingClientRect().top, 'not covered by the banner').to.be
          .true;
      }
      await expectUsable({card, controls: () => host().querySelectorAll<HTMLElement>(CONTROLS)});
    });

  it('does not move the answers when a category under an exception is turned off', async () => {
    const frame = await openFrame(320, 900);
    const {part, press} = frame;
    await states.banner(frame);
    const positions = async (): Promise<string> =>
      JSON.stringify(
        await Promise.all(
          ['accept', 'reject', 'settings'].map(async (name) => (await part(name)).getBoundingClientRect()),
        ),
      );
    const before = await positions();
    await press('object');
    await part('off');
    expect(await positions()).to.equal(before);
  });

  it('breaks no word of a title or a button on a small phone, in languages with long words', async () => {
    const frame = await openFrame(320, 568);
    for (const language of ['de', 'fr', 'nl', 'ro', 'so', 'uk'])
      for (const state of Object.values(states)) {
        frame.root.lang = language;
        const {card} = await state(frame);
        const titled = [card, frame.root.ownerDocument.querySelector('privacy-desk')].flatMap((root) => [
          ...(root?.querySelectorAll('h2, button') ?? []),
        ]);
        expect(titled.flatMap(brokenWordsIn), language).to.deep.equal([]);
        frame.clearPage();
      }
  });

  for (const width of [320, 1280])
    it(`cuts nothing off with the text spacing of the visitor’s own style sheet, ${width} pixels wide`, async () => {
      const frame = await openFrame(width, 640);
      for (const state of Object.values(states)) {
        const opened = await state(frame);
        // https://www.w3.org/TR/WCAG22/#text-spacing; the id makes the rule more specific than the interface's own.
        frame.addSheet(
          ':is(*, #u#u), ::slotted(:is(*, #u#u)) {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important}' +
            'p:is(*, #u#u), ::slotted(p:is(*, #u#u)) {margin-block-end: 2em !important}',
        );
        for (const control of opened.controls())
          expect(parseFloat(getComputedStyle(control).letterSpacing)).to.be.greaterThan(1);
        await expectUsable(opened);
        frame.clearPage();
      }
    });

  for (const language of ['ar', 'ur'])
    it(`is mirrored in ${language} and needs no sideways scrolling`, async () => {
      const wide = await openFrame(768, 700);
      const left = async (name: string): Promise<number> =>
        (await wide.part(name)).getBoundingClientRect().left;
      wide.root.lang = language;
      await states.banner(wide);
      expect(await left('accept')).to.be.greaterThan(await left('reject'));
      wide.clearPage();
      wide.root.lang = language;
      const {card} = await states.panel(wide);
      expect(await left('close')).to.be.lessThan(card.querySelector('h2')?.getBoundingClientRect().left ?? 0);
      const small = await openFrame(320, 568);
      for (const state of Object.values(states)) {
        small.root.lang = language;
        const opened = await state(small);
        expect(getComputedStyle(opened.card).direction).to.equal('rtl');
        await expectUsable(opened);
        small.clearPage();
      }
    });
});
