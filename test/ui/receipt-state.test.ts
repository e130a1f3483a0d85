import {expect} from '@open-wc/testing';
import {issueReceipt} from '../../src/receipt/issue-receipt.ts';
import type {Receipt} from '../../src/receipt/receipt.ts';
import {actOf, NOON, sampleContext} from '../receipt/sample-act.ts';
import {findPart, openDialog, part, press, until} from './find-part.ts';
import {choiceOf, clearPage, openUi} from './open-ui.ts';

const chain = async (): Promise<readonly [Receipt, Receipt]> => {
  const first = await issueReceipt(actOf(['analytics'], 'panel-save'), sampleContext, undefined, crypto);
  const act = actOf(['surveys'], 'panel-save', {before: ['analytics'], time: NOON + 5000});
  const second = await issueReceipt(act, sampleContext, first, crypto);
  if (!first || !second) throw new Error('No receipt was made.');
  return [first, second];
};

const sectionOf = (id: string): HTMLElement | undefined =>
  findPart('panel')?.querySelector<HTMLElement>(`[aria-labelledby=${id}]`) ?? undefined;
const textOf = (element: Element | undefined): string => element?.textContent.replace(/\s+/g, ' ') ?? '';

const openWith = async (receipts: readonly Receipt[], choice = choiceOf(['surveys'], ['analytics'])) => {
  const offered = sampleContext.config.categories;
  const opened = openUi({receipts, choice, raw: sampleContext.config, offered});
  opened.ui.open();
  await openDialog();
  await part('download');
  return opened;
};

describe('a receipt in the panel', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  it('says who asked, for what, until when and under which policy', async () => {
    const [first] = await chain();
    await openWith([first]);
    const text = textOf(sectionOf('receipt'));
    for (const words of [
      'Asked by Example Trust',
      'What you agreed to Count visits',
      'Holds until 22 May 2027',
    ])
      expect(text).to.contain(words);
    const policy = [...(sectionOf('receipt')?.querySelectorAll('a') ?? [])].map(({href}) => href);
    expect(policy).to.deep.equal([first.policyUrl]);
  });

  for (const [why, change, words] of [
    ['is sound', (receipts: readonly Receipt[]) => receipts, 'This receipt is complete and unchanged.'],
    [
      'was changed',
      ([one, two]: readonly [Receipt, Receipt]) => [one, {...two, policyUrl: 'https://elsewhere.example/'}],
      'This receipt was changed after it was made.',
    ],
    [
      'has lost its fingerprint',
      ([one, two]: readonly [Receipt, Receipt]) => [one, {...two, hash: undefined}],
      'has no fingerprint',
    ],
    [
      'follows another',
      ([one, two]: readonly [Receipt, Receipt]) => [{...one, policyUrl: 'https://elsewhere.example/'}, two],
      'does not follow from the one before it',
    ],
    [
      'holds what none can hold',
      ([one, two]: readonly [Receipt, Receipt]) => [one, {...two, consentTimestamp: 0.5}],
      'This receipt was changed after it was made.',
    ],
  ] as const)
    it(`that ${why} says so`, async () => {
      await openWith(change(await chain()));
      expect(textOf(sectionOf('receipt')?.querySelector('.receipt') ?? undefined)).to.contain(words);
    });

  it('leads to the web or nowhere', async () => {
    const [first] = await chain();
    await openWith([{...first, policyUrl: 'javascript:alert(1)'}]);
    expect(sectionOf('receipt')?.querySelector('a')).to.equal(null);
  });

  it('is printed alone, and the page is as it was after that', async () => {
    const page = document.body.appendChild(document.createElement('p'));
    page.textContent = 'The page';
    const {ui, host} = await openWith(await chain());
    ui.ask();
    const dialog = await part('panel');
    const panelRoot = dialog.getRootNode() as ShadowRoot;
    const roots = [document, host().shadowRoot, panelRoot].filter((root) => root !== null);
    const before = roots.map((root) => root.adoptedStyleSheets.length);
    const seen: Record<string, boolean | undefined> = {};
    const {print} = window;
    window.print = () => {
      // No script can make a page look as in print: the rules for print are made rules for all.
      for (const sheet of roots.flatMap((root) => root.adoptedStyleSheets))
        for (const rule of sheet.cssRules)
          if (rule instanceof CSSMediaRule && rule.conditionText === 'print') rule.media.mediaText = 'all';
      const see = (name: string, element: Element | null | undefined): void => {
        seen[name] = element?.checkVisibility({visibilityProperty: true});
      };
      see('page', page);
      see('banner', findPart('banner'));
      see('answers', findPart('save'));
      see('print', findPart('print'));
      see('choices', sectionOf('choices'));
      see('receipt', sectionOf('receipt')?.querySelector('.receipt dd'));
      see('title', sectionOf('receipt')?.querySelector('h3'));
      see('earlier', sectionOf('receipt')?.querySelector('summary'));
      seen['backdrop'] = getComputedStyle(dialog, '::backdrop').display !== 'none';
    };
    await press('print');
    window.print = print;
    expect(seen).to.deep.equal({
      page: false,
      banner: false,
      answers: false,
      print: false,
      choices: false,
      receipt: true,
      title: true,
      earlier: false,
      backdrop: false,
    });
    window.dispatchEvent(new Event('afterprint'));
    expect(roots.map((root) => root.adoptedStyleSheets.length)).to.deep.equal(before);
    expect(panelRoot.querySelector('[data-printed]')).to.equal(null);
    page.remove();
  });
});

describe('the visitor’s choices in the panel', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  it('are told as they stand, and how they came to that', async () => {
    await openWith(await chain());
    const text = textOf(sectionOf('choices'));
    expect(text.slice(0, text.indexOf('How it came'))).to.match(
      /Saved on .* You said yes to Surveys You said no to .*$/,
    );
    expect(text).to.contain('How it came to this (2)');
    const said = [...(sectionOf('choices')?.querySelectorAll('li') ?? [])].map(textOf);
    expect(said[0]).to.contain('You said yes to Surveys');
    expect(said[1]).to.contain('You said yes to Count visits');
  });

  it('are told without receipts too, and not before there are any', async () => {
    const {ui, choose} = openUi();
    ui.open();
    await openDialog();
    expect(sectionOf('choices')).to.equal(undefined);
    choose(choiceOf([], ['analytics', 'media']));
    await press('close');
    ui.open('choices');
    await until(() => sectionOf('choices'));
    expect(textOf(sectionOf('choices'))).to.contain('You said no to Statistics and Films and other media');
  });
});
