import {expect} from '@open-wc/testing';
import type {Receipt} from '../../src/receipt/model.ts';
import {findSection, issueTwoReceipts, openReceipts, textOf} from './open-receipts.ts';
import {clearPage} from './open-ui.ts';

type TwoReceipts = readonly [Receipt, Receipt];

describe('a receipt in the panel', () => {
  beforeEach(clearPage);
  afterEach(clearPage);

  it('says who asked, for what, until when and under which policy', async () => {
    const [first] = await issueTwoReceipts();
    await openReceipts([first]);
    const text = textOf(findSection('receipt'));
    for (const expected of [
      'Asked by Example Trust',
      'What you agreed to Count visits',
      'Holds until 22 May 2027',
    ])
      expect(text).to.contain(expected);
    const links = [...(findSection('receipt')?.querySelectorAll('a') ?? [])].map(({href}) => href);
    expect(links).to.deep.equal([first.policyUrl]);
  });

  for (const [what, change, expected] of [
    [
      'is unchanged',
      (receipts: TwoReceipts) => receipts,
      'The fingerprint fits this receipt: no change was found.',
    ],
    [
      'was changed',
      ([first, second]: TwoReceipts) => [first, {...second, policyUrl: 'https://elsewhere.example/'}],
      'This receipt was changed after it was made.',
    ],
    [
      'has lost its hash',
      ([first, second]: TwoReceipts) => [first, {...second, hash: undefined}],
      'has no fingerprint',
    ],
    [
      'refers to another receipt than the one before it',
      ([first, second]: TwoReceipts) => [{...first, policyUrl: 'https://elsewhere.example/'}, second],
      'does not follow from the one before it',
    ],
    [
      'contains a value that no receipt can contain',
      ([first, second]: TwoReceipts) => [first, {...second, consentTimestamp: 0.5}],
      'This receipt was changed after it was made.',
    ],
  ] as const)
    it(`says so when it ${what}`, async () => {
      await openReceipts(change(await issueTwoReceipts()));
      expect(textOf(findSection('receipt')?.querySelector('.receipt'))).to.contain(expected);
    });

  it('links to web addresses only', async () => {
    const [first] = await issueTwoReceipts();
    await openReceipts([{...first, policyUrl: 'javascript:alert(1)'}]);
    expect(findSection('receipt')?.querySelector('a')).to.equal(null);
  });
});
