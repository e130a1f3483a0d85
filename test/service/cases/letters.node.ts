import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {draftLetter, withQuestionTime} from '../../../src/service/cases/letters/draft.ts';
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

  it('says whether the time goes on while a question is open', () => {
    const question = (language: 'en' | 'cy', pauses: boolean): string =>
      draftLetter('clarification', language, {...facts, pauses}).text;
    assert.match(question('en', true), /The days until your answer do not count/);
    assert.match(question('en', false), /The time for our answer goes on while we wait for yours\./);
    assert.match(question('cy', true), /Nid yw’r dyddiau hyd at eich ateb yn cyfrif/);
    assert.match(question('cy', false), /Mae’r amser ar gyfer ein hateb ni yn dal i redeg/);
    for (const language of ['en', 'cy'] as const)
      assert.equal(withQuestionTime(question(language, true), language, false), question(language, false));
  });

  it('names the day on which the time of an extension began, and the days that do not count', () => {
    const extension = (language: 'en' | 'cy', start: string, pausedDays: number): string => {
      const counted = {start: day(start), pausedDays};
      return draftLetter('extension', language, {...facts, due: day('2027-03-05'), counted}).text;
    };
    const english = extension('en', '2026-11-26', 7);
    assert.match(
      english,
      /The time began on Thursday 26 November 2026, when we had what shows us who you are\. 7 days/,
    );
    assert.match(
      english,
      /7 days on which we waited for your answer to our question do not count\. You will have/,
    );
    assert.doesNotMatch(extension('en', '2026-11-24', 1), /began/);
    assert.match(extension('en', '2026-11-24', 1), /One day on which [^.]+ does not count\./);
    assert.match(extension('cy', '2026-11-26', 7), /Dechreuodd yr amser ar ddydd Iau 26 Tachwedd 2026/);
    assert.match(extension('cy', '2026-11-26', 1), /Nid yw un diwrnod, /);
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
