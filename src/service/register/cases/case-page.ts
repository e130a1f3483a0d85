import type {FastifyInstance} from 'fastify';
import {type CalendarDate, formatCalendarDate} from '../../../platform/pure/calendar.ts';
import {alsoAskedFor} from '../../cases/person-facts.ts';
import {caseClock, type CaseClock} from '../../cases/clock.ts';
import type {LetterRegulator} from '../../cases/letters/letter.ts';
import {type CaseRecord, lastEvent} from '../../cases/model.ts';
import {waitingMessages, type WaitingMessage} from '../../cases/outgoing/waiting.ts';
import {canEnter, type EntryContext} from '../../cases/rules.ts';
import {letterRegulator} from '../../cases/settings.ts';
import {html, type Html} from '../html.ts';
import {hasRole} from '../person.ts';
import {sendRegisterPage} from '../send-page.ts';
import {answerList} from './answer-list.ts';
import {rightsInWords} from './asked-words.ts';
import {type CasePagesOptions, caseAt, CASES_PATH} from './case-context.ts';
import {entryForms, isEntryType} from './entries.ts';
import {historyTable} from './history-table.ts';
import {channelWords, correctedInWords, dueInWords, kindWords, languageWords, stateInWords} from './words.ts';

interface CaseRoute {
  readonly Params: {readonly reference: string};
}

/** Adds the page of a case: its clock, what can be done next, what the person wrote, and its history. */
export function casePage(scope: FastifyInstance, options: CasePagesOptions): void {
  const {cases, db, audit, caseFields} = options;
  scope.get<CaseRoute>(`${CASES_PATH}/:reference`, async (request, reply) => {
    const record = await caseAt(options, request.params.reference);
    await audit.add(request.person, 'case:view', record.reference);
    const today = cases.today();
    const clock = caseClock(record, today, cases.days);
    const waiting = await waitingMessages(db, record.reference);
    const isOfficer = hasRole(request.person.role, 'officer');
    const body = html`
      ${notices(record, {clock, waiting, today})} ${alsoAsked(record, caseFields)} ${summary(record, clock)}
      ${isOfficer && actions(record, {today, days: cases.days, regulator: letterRegulator(cases.settings)})}
      <h2>What the person told us</h2>
      ${answerList(record, caseFields)}
      ${isOfficer && html`<p><a href="${CASES_PATH}/${record.reference}/correct">Correct the case</a></p>`}
      <h2>History</h2>
      ${historyTable(record)}
    `;
    const title = `${kindWords[record.kind]} ${record.reference}`;
    return sendRegisterPage(request, reply, {title, body, back: {path: CASES_PATH, label: 'Open cases'}});
  });
}

function notices(
  record: CaseRecord,
  {
    clock,
    waiting,
    today,
  }: {
    readonly clock: CaseClock | undefined;
    readonly waiting: readonly WaitingMessage[];
    readonly today: CalendarDate;
  },
): Html {
  const mailFailed = stateInWords(record, undefined).find((state) => state.startsWith('A letter'));
  return html`
    ${
      clock !== undefined &&
      clock.due < today &&
      html`<div class="attention">
        <p><strong>Overdue.</strong> ${dueInWords(clock)}.</p>
      </div>`
    }
    ${
      mailFailed !== undefined &&
      html`<div class="attention">
        <p><strong>${mailFailed}.</strong> The history says why. Print the letter, or ring the person.</p>
      </div>`
    }
    ${waiting.map(
      ({subject, target, error}) =>
        html`<div class="notice">
          <p>
            “${subject}” to ${target} waits to be
            sent.${error !== null && html` The last try failed: ${error}.`} It is tried again by itself.
          </p>
        </div>`,
    )}
  `;
}

/** A complaint that was a request: its clock says nothing about what was asked for. */
function alsoAsked(record: CaseRecord, caseFields: CasePagesOptions['caseFields']): Html | false {
  const rights = rightsInWords(alsoAskedFor(record), caseFields);
  return (
    rights !== '' &&
    html`<div class="notice">
      <p>
        The person also asked for something: ${rights}. If they still want that, the law gives you one month
        from its arrival: enter a request for it too.
      </p>
    </div>`
  );
}

function summary(record: CaseRecord, clock: CaseClock | undefined): Html {
  const {kind, arrived, channel, language} = record;
  const request = clock?.request;
  const facts: readonly (readonly [string, string | false | undefined])[] = [
    ['State', stateInWords(record, clock).join('. ') || 'Open'],
    ['Due', clock && dueInWords(clock)],
    ['Our own date', clock && `${formatCalendarDate(clock.target)}, one working day earlier`],
    [
      'Dates',
      request?.waitsFor !== undefined && 'As if the answer came today: they move with each day of waiting',
    ],
    ['Arrived', `${formatCalendarDate(arrived)}. ${channelWords[channel]}`],
    [
      'The month began',
      request !== undefined && request.start !== arrived && formatCalendarDate(request.start),
    ],
    ['Days that do not count', request !== undefined && request.pausedDays > 0 && String(request.pausedDays)],
    [
      'Can be extended until',
      request !== undefined && request.due !== request.extendedDue && formatCalendarDate(request.extendBy),
    ],
    ['We write in', languageWords[language]],
    ['Corrected', correctionInWords(record)],
  ];
  return html`<dl class="summary">
    ${facts.map(
      ([term, text]) =>
        text &&
        html`<dt>${term}</dt>
          <dd>${text}</dd>`,
    )}
    ${
      kind === 'complaint' &&
      clock?.dueFor === 'progress' &&
      html`<dt>About this date</dt>
        <dd>A reminder: the law says “without undue delay”, and has no date</dd>`
    }
  </dl>`;
}

function correctionInWords(record: CaseRecord): string | undefined {
  const event = lastEvent(record, 'corrected');
  return event && `On ${formatCalendarDate(event.day)} by ${event.by ?? ''}: ${correctedInWords(event)}`;
}

function actions(
  record: CaseRecord,
  context: Pick<EntryContext, 'today' | 'days'> & {readonly regulator: LetterRegulator},
): Html {
  const forms = entryForms(record.kind, context.regulator);
  const links = Object.keys(forms)
    .filter((type) => isEntryType(type, forms))
    .filter((type) => canEnter(type, {record, ...context}))
    .map(
      (type) =>
        html`<li><a href="${CASES_PATH}/${record.reference}/enter/${type}">${forms[type].title}</a></li>`,
    );
  return html`<h2>What can be done next</h2>
    <ul>
      ${links}
    </ul>`;
}
