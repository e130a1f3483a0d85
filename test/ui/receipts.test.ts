import {expect} from '@open-wc/testing';
import {keysWith, receiptFacts} from '../../src/ui/receipts/receipt-facts.ts';
import {findPart, openDialog, part, press, until} from './find-part.ts';
import {choiceWith, clearPage, openUi} from './open-ui.ts';
import {findSection, openReceipts, textOf} from './open-receipts.ts';
import {receiptWith} from './receipt.fixture.ts';
import {receiptsOf, type Visit} from '../receipt/visits.ts';

const first = receiptWith('5b0b9f0e-6a2f-4f39-9f0a-0d3c9a7f5c11', {analytics: 'granted', media: 'refused'});
const second = receiptWith('77aa9f0e-6a2f-4f39-9f0a-0d3c9a7f5c22', {analytics: 'refused', media: 'refused'});

const textOfPanel = async (): Promise<string> => (await openDialog()).textContent.replace(/\s+/g, ' ');

describe('receipts in the panel', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  it('show the latest receipt first, then the earlier ones', async () => {
    openUi({choice: choiceWith([], ['analytics']), receipts: [first, second]}).ui.open();
    await openDialog();
    await until(() => findPart('panel')?.textContent.includes('77AA9F0E'));
    const text = await textOfPanel();
    expect(text.indexOf('77AA9F0E')).to.be.lessThan(text.indexOf('5B0B9F0E'));
    for (const expected of [
      'Earlier receipts (1)',
      '23 November 2026',
      '2026-11-01',
      'ab12ab12',
      'You said yes to Statistics',
    ])
      expect(text).to.contain(expected);
  });

  it('do not change the words that the visitor is asked with when one of them is checked', async () => {
    const {ui} = await openReceipts([first, second]);
    const asked = ui.notice('panel-reject');
    const status = findPart('panel')?.querySelector('.receipt [role=status]');
    if (status) status.textContent = 'The organisation has signed this receipt.';
    expect(status).to.be.instanceOf(HTMLElement);
    expect(ui.notice('panel-reject')).to.deep.equal(asked);
  });

  for (const [why, visits, expected] of [
    ['one day when all consents end on it', [], 'Holds until 30 May 2027 Notice'],
    [
      'that of the kept consent after the withdrawal of another',
      [{on: '2027-03-01', method: 'panel-save', no: ['analytics']}],
      'Holds until 30 May 2027 Notice',
    ],
    [
      'a day for each when they differ',
      [{on: '2027-03-01', method: 'panel-accept', yes: ['surveys']}],
      'Holds until 30 May 2027 (Count visits)28 August 2027 (Surveys) Notice',
    ],
    ['none when everything has lapsed', [{on: '2027-11-10'}], undefined],
    [
      'none after a complete withdrawal',
      [{on: '2027-03-01', method: 'panel-reject', no: ['analytics', 'surveys']}],
      undefined,
    ],
  ] as const satisfies readonly (readonly [string, readonly Visit[], string | undefined])[])
    it(`show as the end of consent ${why}`, async () => {
      const accepts: Visit = {on: '2026-12-01', method: 'banner-accept', yes: ['analytics', 'surveys']};
      const receipts = (await receiptsOf([accepts, ...visits])).filter((one) => one !== undefined);
      await openReceipts(receipts);
      const text = textOf(findSection('receipt')?.querySelector('.receipt')).replace(/ *\n */g, ' ');
      if (expected) expect(text).to.contain(expected);
      else expect(text).to.not.contain('Holds until');
    });

  for (const [why, receipts, expected] of [
    [
      'when it has one, under which number and for how long',
      {endpoint: '/receipts', retention: 'P2Y'},
      'A copy goes to Example Trust. It is kept under this reference for 2 years after your yes has ended.',
    ],
    ['only when it has one', {}, undefined],
  ] as const)
    it(`say that the organisation keeps a copy, ${why}`, async () => {
      openUi({receipts: [first], config: {organisation: {name: 'Example Trust'}, receipts}}).ui.open();
      await openDialog();
      const card = (await part('download')).closest('.receipt');
      const text = card?.textContent.replace(/\s+/g, ' ') ?? '';
      expect(text.includes('A copy goes to')).to.equal(!!expected);
      expect(text).to.contain(expected ?? 'Reference');
    });

  it('show everything that one action did, and nothing of earlier ones', async () => {
    const id = 'cd1b9f0e-6a2f-4f39-9f0a-0d3c9a7f5c11';
    const receipt = receiptWith(id, {media: 'refused'}, {analytics: 'granted'}, {marketing: 'not-objected'});
    const both = {...receipt, chain: {...receipt.chain, prevEvents: 1}} as typeof receipt;
    openUi({receipts: [both]}).ui.open();
    await openDialog();
    const text = (await part('download')).closest('.receipt')?.textContent.replace(/\s+/g, ' ');
    expect(text).to.contain('You said yes to Statistics').and.to.not.contain('Films');
  });

  it('show the purposes in the language in which the visitor read them', async () => {
    document.documentElement.lang = 'ur';
    openUi({receipts: [first]}).ui.open();
    const dialog = await openDialog();
    await until(() => dialog.querySelector('[part=download]'));
    const purpose = dialog.querySelector<HTMLElement>('.receipt dd > p');
    expect(purpose?.closest<HTMLElement>('[lang]')?.lang).to.equal('en');
    expect(
      ['.receipt dd > p', 'dd > a'].map(
        (one) => getComputedStyle(dialog.querySelector(one) ?? dialog).direction,
      ),
    ).to.deep.equal(['ltr', 'ltr']);
  });

  for (const [why, choice, expected] of [
    ['nothing was decided', undefined, 'You have not made a choice yet'],
    [
      'everything was refused',
      choiceWith([], ['analytics']),
      'You said no. We keep that answer in this browser, and make no receipt.',
    ],
    ['the receipt was lost', choiceWith(['analytics'], []), 'this browser has no receipt'],
  ] as const)
    it(`are replaced by the reason why there are none when ${why}`, async () => {
      openUi(choice ? {choice} : {}).ui.open();
      expect(await textOfPanel()).to.contain(expected);
    });

  it('can be saved as JSON files named by their ids', async () => {
    openUi({receipts: [first]}).ui.open();
    await openDialog();
    await part('download');
    const savedFiles: {name: string; href: string}[] = [];
    const preventNavigation = (event: Event): void => {
      event.preventDefault();
    };
    const {click} = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      savedFiles.push({name: this.download, href: this.href});
    };
    document.addEventListener('click', preventNavigation);
    await press('download');
    HTMLAnchorElement.prototype.click = click;
    document.removeEventListener('click', preventNavigation);
    expect(savedFiles[0]?.name).to.equal('receipt-5b0b9f0e-6a2f-4f39-9f0a-0d3c9a7f5c11.json');
    expect(await (await fetch(savedFiles[0]?.href ?? '')).json()).to.deep.equal(
      JSON.parse(JSON.stringify(first)),
    );
  });

  it('are read for their reference, notice version and answers', () => {
    expect(receiptFacts(first)).to.include({reference: '5B0B9F0E', noticeVersion: '2026-11-01'});
    const answers = {media: 'granted', 'media:maps': 'refused', analytics: 'objected'} as const;
    expect(keysWith(answers, 'granted')).to.deep.equal(['media']);
    expect(keysWith(answers, 'refused')).to.deep.equal(['media:maps']);
    expect(keysWith(answers, 'objected')).to.deep.equal(['analytics']);
  });
});
