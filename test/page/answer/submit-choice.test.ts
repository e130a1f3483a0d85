import {expect} from '@open-wc/testing';
import {readLoaderConfig} from '../../../src/config/loader-config.ts';
import {parseConfig} from '../../../src/config/parse.ts';
import {answerOf, applyDecision, type Choice} from '../../../src/consent/choice.ts';
import type {ConsentUi} from '../../../src/contract/host.ts';
import type {ChoiceRequest, Page} from '../../../src/contract/page.ts';
import {submitChoice} from '../../../src/page/answer/submit-choice.ts';
import type {ConsentAction, ReceiptContext} from '../../../src/receipt/input.ts';

const COOKIE = 'submit-choice-test';
const raw = {
  cookie: {name: COOKIE},
  categories: [
    {id: 'analytics', services: [{id: 'counter'}]},
    {id: 'media', services: [{id: 'films'}, {id: 'maps'}]},
    {id: 'marketing'},
  ],
};
const offered = raw.categories.map(({id}) => id);
const before = applyDecision(undefined, {
  noticeVersion: '1',
  time: Date.now() - 100 * 86_400_000,
  days: 180,
  granted: ['analytics', 'media'],
  refused: ['media:films', 'marketing'],
});

/** What a receipt would be made of. */
interface Asked {
  readonly action: ConsentAction;
  readonly context: ReceiptContext;
}

type Answer = Pick<ChoiceRequest, 'granted' | 'refused' | 'method' | 'shownText'>;

/** Submits an answer after `earlier`; resolves to what a receipt is asked for with, or to `undefined` when nothing is stored. */
async function submit(answer: Answer, {earlier = before, gpc = false} = {}): Promise<Asked | undefined> {
  let choice: Choice = earlier;
  const stored: Choice[] = [];
  const config = readLoaderConfig(raw);
  const page: Page = {
    deps: {
      win: window,
      rawConfig: raw,
      config,
      report: () => undefined,
      scriptUrl: new URL('../bundles/desk.js', import.meta.url).href,
      parentApi: undefined,
      running: [],
      refused: {},
    },
    offered: config.categories,
    held: new Map<Element, readonly string[]>(),
    choice: () => choice,
    allows: (key) => !!answerOf(choice, key),
    applyChoice(next) {
      stored.push((choice = next));
      return 'none';
    },
    hasLapsed: () => false,
    changes: () => [],
    play: () => undefined,
    offer: () => undefined,
    ui: () => Promise.resolve(undefined),
  };
  const site = parseConfig(raw).config;
  const ui: ConsentUi = {
    config: site,
    checkedConfig: () => Promise.resolve(site),
    notice: (method) => ({
      layer: 'api',
      language: 'en',
      text: `the words of ${method}`,
      categories: [],
    }),
    showBanner: () => undefined,
    showChanges: () => undefined,
    open: () => undefined,
    showPlaceholder: () => undefined,
    inventory: () => Promise.resolve([]),
    showConfirmation: () => undefined,
    showErased: () => undefined,
  };
  const asked = new Promise<Asked>((resolve) =>
    document.addEventListener('receipt-asked-for', (event) => resolve((event as CustomEvent<Asked>).detail), {
      once: true,
    }),
  );
  submitChoice(page, ui, {...answer, offered, gpc});
  return stored.length ? asked : undefined;
}

describe('submitChoice', () => {
  afterEach(() => {
    document.cookie = `${COOKIE}=; path=/; max-age=0`;
  });

  for (const [what, answer, answered] of [
    [
      'the film that a placeholder allows',
      {granted: ['media:films'], refused: [], method: 'embed-play'},
      {granted: ['media:films'], refused: []},
    ],
    [
      'the two categories that a saved panel changes',
      {
        granted: ['media', 'media:maps', 'marketing'],
        refused: ['analytics', 'analytics:counter', 'media:films'],
        method: 'panel-save',
      },
      {granted: ['marketing'], refused: ['analytics']},
    ],
    [
      'the one service that a saved panel changes',
      {
        granted: ['analytics', 'analytics:counter', 'media', 'media:films', 'media:maps'],
        refused: ['marketing'],
        method: 'panel-save',
      },
      {granted: ['media:films'], refused: []},
    ],
    [
      'nothing when a saved panel changes nothing',
      {
        granted: ['analytics', 'analytics:counter', 'media', 'media:maps'],
        refused: ['media:films', 'marketing'],
        method: 'panel-save',
      },
      {granted: [], refused: []},
    ],
    [
      'everything that "Accept all" allows, also what was allowed before',
      {granted: ['analytics', 'media', 'marketing'], refused: [], method: 'panel-accept'},
      {granted: ['analytics', 'media', 'marketing'], refused: []},
    ],
    [
      'what a script changes, and not what it repeats',
      {granted: ['analytics', 'marketing', 'unknown'], refused: [], method: 'api'},
      {granted: ['marketing'], refused: []},
    ],
  ] as const)
    it(`names as answered ${what}`, async () => {
      const asked = await submit(answer);
      expect(asked?.action.answered).to.deep.equal(answered);
      const {times, time} = asked?.action.choice ?? before;
      const now: readonly string[] = [...answered.granted, ...answered.refused];
      for (const [key, at] of Object.entries(times))
        expect(at, key).to.equal(now.includes(key) ? time : before.time);
    });

  it('keeps the refusal of a service when a saved panel grants its category', async () => {
    const earlier = applyDecision(before, {...before, days: 180, granted: [], refused: ['media']});
    const answer = {
      granted: ['media', 'media:maps'],
      refused: ['media:films'],
      method: 'panel-save',
    } as const;
    const asked = await submit(answer, {earlier});
    expect(answerOf(asked?.action.choice, 'media')).to.equal(true);
    expect(answerOf(asked?.action.choice, 'media:films')).to.equal(false);
  });

  it('names a service that is refused in the second in which it was granted', async () => {
    const now = {...before, time: Date.now(), days: 180};
    const earlier = applyDecision(undefined, {...now, granted: ['media:films'], refused: ['media']});
    const answer = {granted: [], refused: ['media', 'media:films'], method: 'panel-save'} as const;
    const asked = await submit(answer, {earlier});
    expect(asked?.action.answered).to.deep.equal({granted: [], refused: ['media:films']});
  });

  it('stores nothing when a script repeats answers in force', async () =>
    expect(await submit({granted: ['analytics:counter', 'media:maps'], refused: [], method: 'api'})).to.equal(
      undefined,
    ));

  for (const [what, shownText, text] of [
    ['the words that the site names', 'Count my visit?', 'Count my visit?'],
    ['the words of the interface when the site names none', undefined, 'the words of api'],
  ] as const)
    it(`passes on ${what}`, async () => {
      const asked = await submit({granted: ['marketing'], refused: [], method: 'api', shownText});
      expect(asked?.context.notice).to.deep.include({layer: 'api', text});
    });

  it('marks what is granted while the browser sends Global Privacy Control', async () => {
    const asked = await submit({granted: ['marketing'], refused: [], method: 'api'}, {gpc: true});
    expect(asked?.action.choice.grantedDespiteGpc).to.deep.equal(['marketing']);
  });
});
