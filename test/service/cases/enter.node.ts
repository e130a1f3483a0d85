import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {caseClock} from '../../../src/service/cases/clock.ts';
import {caseFigures} from '../../../src/service/cases/figures.ts';
import {type Cases, createCases} from '../../../src/service/cases/cases.ts';
import {enterIntoCase} from '../../../src/service/cases/enter.ts';
import type {CaseRecord, EventDetails} from '../../../src/service/cases/model.ts';
import type {OfficerEventType} from '../../../src/service/cases/rules.ts';
import type {CaseStore} from '../../../src/service/cases/store.ts';
import {openDatabase} from '../../../src/service/database/open-database.ts';
import type {Database} from '../../../src/service/database/tables.ts';
import {day} from '../../rights/day.ts';

const answers = {kinds: ['access'], replyBy: 'phone', phone: '020 7946 0000'};
const letter = {subject: 'Your request', letter: 'We write to you.', delivery: 'post'};
const refusalLetter = {
  ...letter,
  letter: 'You can complain to the Information Commission, and you can go to court.',
};
const extension = {ground: 'complexity', reason: 'Twelve archives have to be searched.', ...letter};

describe('what officers enter', () => {
  let db: Database;
  let cases: Cases;
  let today = '';
  before(async () => {
    db = await openDatabase(':memory:');
    const now = (): number => Date.parse(`${today}T10:00:00Z`);
    cases = createCases({db, settings: {}, now});
  });
  after(() => db.destroy());

  const arrive = async (on: string, kind: CaseRecord['kind'] = 'request'): Promise<string> => {
    today = on;
    return (await cases.create({kind, answers})).record.reference;
  };

  /** Enters something on a day. Resolves with the messages of what was refused. */
  const enter = async (
    reference: string,
    type: OfficerEventType,
    {
      on,
      details = {},
      seen,
      happened = on,
    }: {on: string; details?: EventDetails; seen?: number; happened?: string},
  ): Promise<readonly string[]> => {
    today = on;
    const events = (await cases.store.get(reference))?.events.length ?? 0;
    const entry = {type, day: day(happened), details};
    const result = await cases.enter(reference, {entry, by: 'Alex', seen: seen ?? events});
    if (result.state === 'gone') return ['no such case'];
    return result.state === 'refused' ? result.refusals.map(({message}) => message) : [];
  };

  const dueOf = async (reference: string): Promise<string | undefined> => {
    const record = await cases.store.get(reference);
    return record && caseClock(record, day(today), cases.days)?.due;
  };

  it('pause the clock and start it again', async () => {
    const reference = await arrive('2026-11-23');
    const question = {reason: 'Which years do you mean?', pauses: 'yes', ...letter};
    assert.deepEqual(
      await enter(reference, 'clarification-asked', {on: '2026-11-30', details: question}),
      [],
    );
    assert.equal(await dueOf(reference), '2026-12-23');
    today = '2026-12-05';
    assert.equal(await dueOf(reference), '2026-12-29', 'it moves with each day of waiting');
    assert.deepEqual(
      await enter(reference, 'clarification-received', {
        on: '2026-12-08',
        happened: '2026-12-07',
        details: {text: '2024'},
      }),
      [],
    );
    assert.equal(await dueOf(reference), '2026-12-30');
  });

  it('pause nothing but a request for access', async () => {
    today = '2026-11-23';
    const erasure = {kind: 'request', answers: {...answers, kinds: ['erasure']}} as const;
    const {reference} = (await cases.create(erasure)).record;
    const question = {reason: 'Which?', pauses: 'yes', ...letter};
    const messages = await enter(reference, 'clarification-asked', {on: '2026-11-24', details: question});
    assert.match(messages.join(), /only for an access request/);
    await enter(reference, 'clarification-asked', {on: '2026-11-24', details: {...question, pauses: 'no'}});
    today = '2026-12-10';
    assert.equal(await dueOf(reference), '2026-12-23');
  });

  it('begin the month when identity is satisfied', async () => {
    const reference = await arrive('2026-11-23');
    await enter(reference, 'identity-asked', {
      on: '2026-11-24',
      details: {reason: 'Your address', ...letter},
    });
    assert.match(
      (await enter(reference, 'identity-satisfied', {on: '2026-12-01'})).join(),
      /how you told/,
      'the evidence is needed',
    );
    await enter(reference, 'identity-satisfied', {on: '2026-12-01', details: {method: 'Rang back'}});
    assert.equal(await dueOf(reference), '2027-01-04');
    const again = {on: '2026-12-02', details: {reason: 'Your passport', ...letter}};
    assert.match((await enter(reference, 'identity-asked', again)).join(), /already done/);
  });

  it('let no question after the time is over move the date', async () => {
    const reference = await arrive('2026-10-20');
    const [identity] = await enter(reference, 'identity-asked', {
      on: '2026-12-01',
      details: {reason: 'Your address', ...letter},
    });
    assert.match(identity ?? '', /first month is over: .* no longer moves the date/);
    const question = {reason: 'Which years do you mean?', ...letter};
    const [pause] = await enter(reference, 'clarification-asked', {
      on: '2026-12-01',
      details: {...question, pauses: 'yes'},
    });
    assert.match(pause ?? '', /no longer stops the clock/);
    assert.deepEqual(
      await enter(reference, 'clarification-asked', {
        on: '2026-12-01',
        details: {...question, pauses: 'no'},
      }),
      [],
    );
    assert.equal(await dueOf(reference), '2026-11-20');
  });

  for (const [asked, answered] of [
    ['identity-asked', 'identity-satisfied'],
    ['clarification-asked', 'clarification-received'],
  ] as const)
    it(`count no ${asked} of an earlier version that came too late`, async () => {
      const reference = await arrive('2026-10-20');
      const facts = {at: '2026-12-01T10:00:00.000Z', by: 'Alex', details: {pauses: 'yes'}};
      await cases.store.add(reference, () => ({
        events: [
          {...facts, type: asked, day: day('2026-12-01')},
          {...facts, type: answered, day: day('2026-12-01')},
          {...facts, type: 'outcome', day: day('2026-12-01'), details: {outcome: 'fulfilled'}},
        ],
      }));
      const record = await cases.store.get(reference);
      assert.ok(record);
      const period = {from: day('2026-10-20'), to: day('2026-10-20'), today: day('2026-12-01')};
      const {late, onTime} = caseFigures([record], {...period, days: cases.days}).requests;
      assert.deepEqual({late, onTime}, {late: 1, onTime: 0});
    });

  it('count a question about the meaning in an extended time, and none about identity', async () => {
    const reference = await arrive('2026-10-20');
    await enter(reference, 'extended', {on: '2026-11-20', details: extension});
    assert.equal(await dueOf(reference), '2027-01-20');
    const question = {reason: 'Which years do you mean?', pauses: 'yes', ...letter};
    await enter(reference, 'clarification-asked', {on: '2026-12-01', details: question});
    await enter(reference, 'clarification-received', {on: '2026-12-08', details: {text: '2024'}});
    assert.equal(await dueOf(reference), '2027-01-27');
    const late = {on: '2026-12-09', details: {reason: 'Your address', ...letter}};
    assert.match((await enter(reference, 'identity-asked', late)).join(), /first month is over/);
  });

  it('need what the answer to a question says', async () => {
    const reference = await arrive('2026-11-23');
    const question = {reason: 'Which years do you mean?', pauses: 'yes', ...letter};
    await enter(reference, 'clarification-asked', {on: '2026-11-24', details: question});
    const messages = await enter(reference, 'clarification-received', {on: '2026-11-25'});
    assert.match(messages.join(), /what the answer says/);
  });

  it('extend within the first month, to its last day', async () => {
    const reference = await arrive('2026-11-23');
    assert.deepEqual(await enter(reference, 'extended', {on: '2026-12-23', details: extension}), []);
    assert.equal(await dueOf(reference), '2027-02-23');
    assert.equal(
      (await enter(reference, 'extended', {on: '2026-12-23', details: {...extension, reason: 'Again'}}))
        .length,
      1,
    );
  });

  it('extend no request after the first month', async () => {
    const reference = await arrive('2026-11-23');
    const [message] = await enter(reference, 'extended', {on: '2026-12-24', details: extension});
    assert.match(message ?? '', /first month is over/);
  });

  for (const [what, type, details, pattern] of [
    ['an extension without a reason', 'extended', {...extension, reason: ' '}, /reason/],
    ['an extension without a ground', 'extended', {...extension, ground: ''}, /why the time is extended/],
    ['an extension without a letter', 'extended', {...extension, letter: ''}, /letter/],
    [
      'a refusal whose letter names only the regulator',
      'refused',
      {...refusalLetter, ground: 'excessive', reason: 'x', letter: 'Complain to the Information Commission.'},
      /both ways/,
    ],
    [
      'a refusal whose letter names only the court',
      'refused',
      {...refusalLetter, ground: 'excessive', reason: 'x', letter: 'You can go to court.'},
      /both ways/,
    ],
    [
      'a question without a word about the clock',
      'clarification-asked',
      {...letter, reason: 'Which?'},
      /clock stops/,
    ],
    ['an exemption without a reason', 'exemption', {exemption: 'Schedule 2'}, /why it applies/],
    ['an acknowledgement of a request', 'acknowledged', letter, /does not apply/],
    ['an answer about identity that was not asked for', 'identity-satisfied', {}, /does not apply/],
    [
      'a letter by email to someone without an address',
      'outcome',
      {...letter, outcome: 'fulfilled', delivery: 'email'},
      /by post/,
    ],
  ] as const)
    it(`refuse ${what}`, async () => {
      const reference = await arrive('2026-11-23');
      const messages = await enter(reference, type, {on: '2026-11-24', details});
      assert.match(messages.join(), pattern);
      assert.equal((await cases.store.get(reference))?.events.length, 1);
    });

  for (const [what, happened] of [
    ['in the future', '2026-12-02'],
    ['before the question', '2026-11-29'],
  ] as const)
    it(`refuse an answer ${what}`, async () => {
      const reference = await arrive('2026-11-23');
      await enter(reference, 'clarification-asked', {
        on: '2026-11-30',
        details: {reason: 'Which?', pauses: 'yes', ...letter},
      });
      const details = {text: '2024'};
      const messages = await enter(reference, 'clarification-received', {
        on: '2026-12-01',
        happened,
        details,
      });
      assert.equal(messages.length, 1);
    });

  it('take a refusal whose letter names both ways, and close the case', async () => {
    const reference = await arrive('2026-11-23');
    const details = {...refusalLetter, ground: 'excessive', reason: 'The fifth in a month.'};
    assert.deepEqual(await enter(reference, 'refused', {on: '2026-11-24', details}), []);
    assert.equal(await dueOf(reference), undefined);
    assert.match(
      (
        await enter(reference, 'outcome', {on: '2026-11-25', details: {...letter, outcome: 'fulfilled'}})
      ).join(),
      /closed/,
    );
    assert.deepEqual(
      await enter(reference, 'reopened', {on: '2026-11-25', details: {reason: 'A new address'}}),
      [],
    );
    assert.equal(await dueOf(reference), '2026-12-23');
  });

  it('check a refusal in Welsh by its own words', async () => {
    today = '2026-11-23';
    const {reference} = (await cases.create({kind: 'request', answers, language: 'cy'})).record;
    const details = {...refusalLetter, ground: 'excessive', reason: 'Y pumed mewn mis.'};
    assert.match((await enter(reference, 'refused', {on: '2026-11-24', details})).join(), /both ways/);
    const welsh = 'Gallwch gwyno wrth y Comisiwn Gwybodaeth, a gallwch fynd i’r llys.';
    assert.deepEqual(
      await enter(reference, 'refused', {on: '2026-11-24', details: {...details, letter: welsh}}),
      [],
    );
  });

  it('acknowledge a complaint, then ask for progress every thirty days', async () => {
    const reference = await arrive('2026-11-25', 'complaint');
    assert.equal(await dueOf(reference), '2026-12-29');
    assert.deepEqual(await enter(reference, 'acknowledged', {on: '2026-12-01', details: letter}), []);
    assert.equal(await dueOf(reference), '2026-12-31');
  });

  it('are added once when the button is pressed twice', async () => {
    const reference = await arrive('2026-11-23');
    const note = {on: '2026-11-24', details: {text: 'Rang back.'}, seen: 1};
    const both = await Promise.all([enter(reference, 'note', note), enter(reference, 'note', note)]);
    assert.deepEqual(both, [[], []]);
    assert.equal((await cases.store.get(reference))?.events.length, 2);
  });

  it('say what the committed transaction did, and not what an earlier try of it said', async () => {
    const reference = await arrive('2026-11-23');
    const note = {type: 'note', day: day(today), details: {text: 'Rang back.'}} as const;
    const given = {entry: note, by: 'Alex', seen: 1};
    const first = await cases.enter(reference, given);
    assert.equal(first.state, 'added');
    const other = {...note, by: 'Kim', at: `${today}T09:00:00.000Z`};
    const store: CaseStore = {
      ...cases.store,
      add(id, compose) {
        compose({...first.record, events: [...first.record.events.slice(0, 1), other]});
        return cases.store.add(id, compose);
      },
    };
    const now = (): number => Date.parse(`${today}T10:00:00Z`);
    const again = await enterIntoCase(reference, given, {store, settings: {}, days: cases.days, now});
    assert.equal(again.state, 'repeated');
    assert.ok(!('refusals' in again));
    const gone = await cases.enter('REQ-NONE-NONE', given);
    assert.equal(gone.state, 'gone');
  });

  it('are refused when someone else has changed the case meanwhile', async () => {
    const reference = await arrive('2026-11-23');
    await enter(reference, 'note', {on: '2026-11-24', details: {text: 'First'}});
    const second = await enter(reference, 'note', {on: '2026-11-24', details: {text: 'Second'}, seen: 1});
    assert.match(second.join(), /changed this case/);
  });
});
