import {expect} from '@open-wc/testing';
import {durationInWords} from '../../src/ui/duration-in-words.ts';
import {keysWith, readReceipt} from '../../src/ui/receipts/read-receipt.ts';
import {findPart, openDialog, part, press, until} from './find-part.ts';
import {choiceOf, clearPage, openUi} from './open-ui.ts';
import {receiptOf} from './receipt.fixture.ts';

const first = receiptOf('5b0b9f0e-6a2f-4f39-9f0a-0d3c9a7f5c11', {analytics: 'granted', media: 'refused'});
const second = receiptOf('77aa9f0e-6a2f-4f39-9f0a-0d3c9a7f5c22', {analytics: 'refused', media: 'refused'});

const panelText = async (): Promise<string> => (await openDialog()).textContent.replace(/\s+/g, ' ');

describe('the receipt view', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  it('shows the latest receipt and keeps the earlier ones', async () => {
    openUi({choice: choiceOf([], ['analytics']), receipts: [first, second]}).ui.open();
    await openDialog();
    await until(() => findPart('panel')?.textContent.includes('77AA9F0E'));
    const text = await panelText();
    expect(text.indexOf('77AA9F0E')).to.be.lessThan(text.indexOf('5B0B9F0E'));
    for (const words of [
      'Earlier receipts (1)',
      '23 November 2026',
      '2026-11-01',
      'ab12ab12',
      'You said yes to Statistics',
    ])
      expect(text).to.contain(words);
  });

  it('says what was agreed to in the language of that time', async () => {
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

  for (const [why, choice, words] of [
    ['nothing was decided', undefined, 'You have not made a choice yet'],
    ['everything was refused', choiceOf([], ['analytics']), 'Nothing is stored about you but that answer'],
    ['the receipt was lost', choiceOf(['analytics'], []), 'this browser has no receipt'],
  ] as const)
    it(`says why there is none when ${why}`, async () => {
      openUi(choice ? {choice} : {}).ui.open();
      expect(await panelText()).to.contain(words);
    });

  it('is downloaded as JSON under its own name', async () => {
    openUi({receipts: [first]}).ui.open();
    await openDialog();
    await part('download');
    const saved: {name: string; href: string}[] = [];
    const catchClick = (event: Event): void => {
      event.preventDefault();
    };
    const {click} = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push({name: this.download, href: this.href});
    };
    document.addEventListener('click', catchClick);
    await press('download');
    HTMLAnchorElement.prototype.click = click;
    document.removeEventListener('click', catchClick);
    expect(saved[0]?.name).to.equal('receipt-5b0b9f0e-6a2f-4f39-9f0a-0d3c9a7f5c11.json');
    expect(await (await fetch(saved[0]?.href ?? '')).json()).to.deep.equal(JSON.parse(JSON.stringify(first)));
  });

  it('reads the newest event and nothing before it', () => {
    expect(readReceipt(first)).to.include({reference: '5B0B9F0E', noticeVersion: '2026-11-01'});
    const answers = {media: 'granted', 'media:maps': 'refused', analytics: 'objected'} as const;
    expect(keysWith(answers, 'granted')).to.deep.equal(['media']);
    expect(keysWith(answers, 'refused')).to.deep.equal(['media:maps']);
    expect(keysWith(answers, 'objected')).to.deep.equal(['analytics']);
  });

  for (const [duration, locale, words] of [
    ['P13M', 'en-GB', '13 months'],
    ['P1D', 'en-GB', '1 day'],
    ['P1Y6M', 'en-GB', '1 year, 6 months'],
    ['PT30M', 'en-GB', '30 minutes'],
    ['P2W', 'en-GB', '2 weeks'],
    ['P2Y', 'de', '2 Jahre'],
    ['a while', 'en-GB', 'a while'],
    ['P', 'en-GB', 'P'],
    ['P999999999999999999999Y<b>', 'en-GB', 'P999999999999999999999Y<b>'],
  ] as const)
    it(`says ${duration} as "${words}" in ${locale}`, () =>
      expect(durationInWords(duration, locale)).to.equal(words));
});
