import {expect} from '@open-wc/testing';
import {contrast} from './contrast.ts';
import {darken} from './darken.ts';
import {openDialog, part} from './find-part.ts';
import {flatParent} from './flat-parent.ts';
import {choiceOf, clearPage, openUi, usual, type OpenUi} from './open-ui.ts';
import {receiptOf} from './receipt.fixture.ts';
import {wear} from './wear.ts';

const raw = {
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
const offered = [...usual, {id: 'counting', basis: 'statistics'}] as const;

const everyIn = (root: Element | ShadowRoot): readonly HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? everyIn(element.shadowRoot) : []),
  ]);

const isSeen = (element: HTMLElement): boolean => element.checkVisibility() && element.offsetHeight > 0;

const backgroundOf = (element: Element | undefined): string => {
  for (let at = element; at; at = flatParent(at)) {
    const {backgroundColor} = getComputedStyle(at);
    if (!/^rgba\(.*, 0\)$|transparent/.test(backgroundColor)) return backgroundColor;
  }
  return 'rgb(255, 255, 255)';
};

const saysSomething = (element: HTMLElement): boolean =>
  [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');

const states: Readonly<Record<string, (opened: OpenUi) => Promise<unknown>>> = {
  banner: ({ui}) => {
    ui.ask();
    return part('banner');
  },
  confirmation: ({ui}) => {
    ui.confirm({granted: ['media'], refused: ['analytics'], swept: [{name: '_a', kind: 'cookie'}]});
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
  dark: darken,
  'more contrast': (host) => wear(host, 'prefers-contrast'),
};

describe('colours and targets', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  const open = async (state: string): Promise<readonly HTMLElement[]> => {
    const receipts = [receiptOf('1b0b9f0e-6a2f', {analytics: 'granted'})];
    const choice = state === 'banner' ? undefined : choiceOf(['analytics'], ['media']);
    const opened = openUi({raw, offered, receipts, ...(choice && {choice})});
    await states[state]?.(opened);
    const host = opened.host();
    const seen = [...everyIn(host), ...(host.shadowRoot ? everyIn(host.shadowRoot) : [])].filter(isSeen);
    expect(seen.length).to.be.greaterThan(5);
    return seen;
  };

  for (const state of Object.keys(states)) {
    for (const [theme, dress] of Object.entries(themes))
      it(`are told apart: ${state}, ${theme}`, async () => {
        const elements = await open(state);
        const host = document.querySelector('privacy-desk') as HTMLElement;
        dress(host);
        for (const element of elements) {
          const {color, borderTopColor, accentColor} = getComputedStyle(element);
          const [on, around] = [backgroundOf(element), backgroundOf(flatParent(element))];
          const name = `${element.localName} “${element.textContent.trim().slice(0, 30)}”`;
          if (saysSomething(element)) expect(contrast(color, on), name).to.be.at.least(4.5);
          if (element.localName === 'button')
            expect(contrast(borderTopColor, around), `edge of ${name}`).to.be.at.least(3);
          if (element.localName === 'input')
            expect(contrast(accentColor, around), `tick of ${element.getAttribute('name')}`).to.be.at.least(
              3,
            );
          if (!element.matches('button, a, input, summary, [part=confirmation]')) continue;
          element.focus();
          const {outlineStyle, outlineColor, outlineWidth} = getComputedStyle(element);
          expect([outlineStyle, outlineWidth], `ring of ${name}`).to.deep.equal(['solid', '3px']);
          // The card's own ring lies on the page, whose colours are the page's: seen against the card.
          const beside = element.matches('.card') ? on : around;
          expect(contrast(outlineColor, beside), `ring of ${name}`).to.be.at.least(3);
        }
      });

    it(`have real edges and 44 pixels to press on: ${state}`, async () => {
      for (const element of await open(state)) {
        const {borderTopStyle, borderTopWidth} = getComputedStyle(element);
        const name = `${element.localName} “${element.textContent.trim().slice(0, 30)}”`;
        if (element.matches('button, .card, dialog, .category'))
          expect([borderTopStyle, borderTopWidth], name).to.deep.equal(['solid', '1px']);
        // A box is pressed by its label, too. Links inside text are as high as the text is.
        if (element.matches('button, a:not(dd a), summary, label'))
          expect(element.getBoundingClientRect().height, name).to.be.at.least(44);
      }
    });
  }
});
