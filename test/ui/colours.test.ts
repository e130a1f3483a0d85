import {expect} from '@open-wc/testing';
import {contrast} from './contrast.ts';
import {forceDark} from './force-dark.ts';
import {openDialog, part} from './find-part.ts';
import {flatParent} from './flat-parent.ts';
import {choiceWith, clearPage, openUi, defaultCategories, type OpenUi} from './open-ui.ts';
import {receiptWith} from './receipt.fixture.ts';
import {forceMedia} from './force-media.ts';

const config = {
  links: {policy: '/privacy/', rights: '/rights/', complaint: '/complain/'},
  categories: [
    {id: 'necessary'},
    {id: 'counting', title: 'Counting', services: [{id: 'c', name: 'C'}]},
    {
      id: 'analytics',
      services: [
        {id: 'a', name: 'A', policyUrl: '/a', stores: [{name: '_a', kind: 'cookie', duration: 'P1Y'}]},
      ],
    },
    {id: 'media'},
  ],
};
const offered = [...defaultCategories, {id: 'counting', basis: 'statistics'}] as const;

const allElements = (root: Element | ShadowRoot): readonly HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? allElements(element.shadowRoot) : []),
  ]);

const isVisible = (element: HTMLElement): boolean => element.checkVisibility() && element.offsetHeight > 0;

const backgroundOf = (element: Element | undefined): string => {
  for (let ancestor = element; ancestor; ancestor = flatParent(ancestor)) {
    const {backgroundColor} = getComputedStyle(ancestor);
    if (!/^rgba\(.*, 0\)$|transparent/.test(backgroundColor)) return backgroundColor;
  }
  return 'rgb(255, 255, 255)';
};

const hasText = (element: HTMLElement): boolean =>
  [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');

const states: Readonly<Record<string, (opened: OpenUi) => Promise<unknown>>> = {
  banner: ({ui}) => {
    ui.showBanner();
    return part('banner');
  },
  confirmation: ({ui}) => {
    ui.showConfirmation({granted: ['media'], refused: ['analytics'], erased: [{name: '_a', kind: 'cookie'}]});
    return part('confirmation');
  },
  panel: async ({ui}) => {
    ui.open();
    const dialog = await openDialog();
    await part('download');
    for (const details of dialog.querySelectorAll('details')) details.open = true;
  },
};

const themes: Readonly<Record<string, (host: HTMLElement) => unknown>> = {
  light: () => undefined,
  dark: forceDark,
  'more contrast': (host) => forceMedia(host, 'prefers-contrast'),
};

describe('every visible element', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  const open = async (state: string): Promise<readonly HTMLElement[]> => {
    const receipts = [receiptWith('1b0b9f0e-6a2f', {analytics: 'granted'})];
    const choice = state === 'banner' ? undefined : choiceWith(['analytics'], ['media']);
    const opened = openUi({config, offered, receipts, ...(choice && {choice})});
    await states[state]?.(opened);
    const host = opened.host();
    const elements = [...allElements(host), ...(host.shadowRoot ? allElements(host.shadowRoot) : [])].filter(
      isVisible,
    );
    expect(elements.length).to.be.greaterThan(5);
    return elements;
  };

  for (const state of Object.keys(states)) {
    for (const [theme, applyTheme] of Object.entries(themes))
      it(`has enough contrast: ${state}, ${theme}`, async () => {
        const elements = await open(state);
        const host = document.querySelector('privacy-desk') as HTMLElement;
        applyTheme(host);
        for (const element of elements) {
          const {color, borderTopColor, accentColor} = getComputedStyle(element);
          const [background, outside] = [backgroundOf(element), backgroundOf(flatParent(element))];
          const name = `${element.localName} “${element.textContent.trim().slice(0, 30)}”`;
          if (hasText(element)) expect(contrast(color, background), name).to.be.at.least(4.5);
          if (element.localName === 'button')
            expect(contrast(borderTopColor, outside), `border of ${name}`).to.be.at.least(3);
          if (element.localName === 'input')
            expect(
              contrast(accentColor, outside),
              `check mark of ${element.getAttribute('name')}`,
            ).to.be.at.least(3);
          if (!element.matches('button, a, input, summary, [part=confirmation]')) continue;
          element.focus();
          const {outlineStyle, outlineColor, outlineWidth} = getComputedStyle(element);
          expect([outlineStyle, outlineWidth], `focus ring of ${name}`).to.deep.equal(['solid', '3px']);
          // The card's own ring is on the page, whose colours are unknown, so it is compared with the card.
          const beside = element.matches('.card') ? background : outside;
          expect(contrast(outlineColor, beside), `focus ring of ${name}`).to.be.at.least(3);
        }
      });

    it(`has a real border and a height of 44 pixels where it can be pressed: ${state}`, async () => {
      for (const element of await open(state)) {
        const {borderTopStyle, borderTopWidth} = getComputedStyle(element);
        const name = `${element.localName} “${element.textContent.trim().slice(0, 30)}”`;
        if (element.matches('button, .card, dialog, .category'))
          expect([borderTopStyle, borderTopWidth], name).to.deep.equal(['solid', '1px']);
        // A checkbox can be pressed on its label too. Links inside text are as high as the text.
        if (element.matches('button, a:not(dd a), summary, label'))
          expect(element.getBoundingClientRect().height, name).to.be.at.least(44);
      }
    });
  }
});
