import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {draftLetter} from '../../../src/service/cases/letters/draft.ts';
import {informationCommission, type LetterFacts} from '../../../src/service/cases/letters/letter.ts';
import {day} from '../../rights/day.ts';

const facts: LetterFacts = {
  reference: 'REQ-7K2M-9QXT',
  arrived: day('2026-11-24'),
  due: day('2027-02-24'),
  name: 'Sam Person',
  reason: 'Which years do you mean?',
  statusLink: '',
  confirmLink: '',
  organisation: {name: 'Example Trust'},
  regulator: informationCommission,
};

describe('draftLetter', () => {
  it('writes dates as Welsh text does', () => {
    const {text} = draftLetter('request-received', 'cy', facts);
    assert.match(text, /Cawsom eich cais ar ddydd Mawrth 24 Tachwedd 2026\./);
    assert.match(text, /erbyn dydd Mercher 24 Chwefror 2027;/);
    for (const name of ['identity', 'clarification', 'extension', 'answer', 'refusal', 'progress'] as const)
      assert.doesNotMatch(draftLetter(name, 'cy', facts).text, /Dydd|ar dydd/, name);
  });

  it('says why it asks a question, without a word about the amount of information', () => {
    const english = draftLetter('clarification', 'en', facts).text;
    assert.match(english, /We need to know more to find the information that your request is about\./);
    assert.doesNotMatch(english, /large amount/);
    assert.doesNotMatch(draftLetter('clarification', 'cy', facts).text, /llawer o wybodaeth/);
  });

  it('says from when an extension counts, where that is not the day of arrival', () => {
    const extension = (language: 'en' | 'cy', due: string): string =>
      draftLetter('extension', language, {...facts, due: day(due)}).text;
    assert.match(extension('en', '2027-03-01'), /the time counts from the day on which we had this from you/);
    assert.match(extension('cy', '2027-03-01'), /mae’r amser yn cyfrif o’r diwrnod/);
    assert.doesNotMatch(extension('en', '2027-02-24'), /the time counts/);
    assert.doesNotMatch(extension('cy', '2027-02-24'), /yn cyfrif o’r diwrnod/);
  });
});
