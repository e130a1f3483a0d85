import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import type {Field} from '../../../rights/fields.ts';
import type {Answers} from '../../../rights/form.ts';
import type {CaseKind, CaseRecord} from '../../cases/model.ts';
import {errorSummary, type FormError, formValue, postForm} from '../form-fields.ts';
import {html, type Html} from '../html.ts';
import {sendRegisterPage} from '../send-page.ts';
import {answerControls, readAnswers} from './answer-controls.ts';
import {arrivalMistakes, arrivedField, languageField, type TypedArrival} from './arrival-fields.ts';
import {type CasePagesOptions, caseAt, CASES_PATH, questionsOf} from './case-context.ts';
import {choices} from '../controls.ts';
import {readDay} from '../typed-day.ts';

interface CorrectRoute {
  readonly Params: {readonly reference: string};
}

/** A correction as typed. */
interface TypedCorrection extends TypedArrival {
  readonly kind: string;
  readonly answers: Answers;
  /** How many events the case had on the page with the form. */
  readonly seen: number;
}

/** The words of the person stay as they are, because the answer depends on them. */
const AS_WRITTEN = ['details', 'outcome', 'receiptIds'];

/** Adds the form that corrects what a case says about the person, when it arrived, and what it is. */
export function correctPage(scope: FastifyInstance, options: CasePagesOptions): void {
  const path = `${CASES_PATH}/:reference/correct`;
  const config = {role: 'officer'} as const;
  scope.get<CorrectRoute>(path, {config}, async (request, reply) => {
    const record = await caseAt(options, request.params.reference);
    const {kind, arrived, language, answers, events} = record;
    const typed = {kind, arrived, language, answers, seen: events.length};
    await options.audit.add(request.person, 'case:view', record.reference);
    return show(request, reply, {record, typed, errors: [], options});
  });
  scope.post<CorrectRoute>(path, {config}, async (request, reply) => {
    const record = await caseAt(options, request.params.reference);
    return takeCorrection(request, reply, record, options);
  });
}

async function takeCorrection(
  request: FastifyRequest,
  reply: FastifyReply,
  record: CaseRecord,
  options: CasePagesOptions,
): Promise<FastifyReply> {
  const {cases, audit} = options;
  const {typed, errors} = readCorrection(request.body, record, options);
  const shown = {record, typed, errors, options};
  const arrived = readDay(typed.arrived);
  if (errors.length > 0 || arrived === undefined) return show(request, reply, shown);
  const facts = {
    ...{arrived, answers: typed.answers},
    kind: typed.kind === 'request' ? ('request' as const) : ('complaint' as const),
    language: typed.language === 'cy' ? ('cy' as const) : ('en' as const),
  };
  const given = {facts, by: request.person.name, seen: typed.seen};
  const result = await cases.correct(record.reference, given);
  if (result.state === 'refused') {
    const seen = result.record.events.length;
    return show(request, reply, {...shown, typed: {...typed, seen}, errors: result.refusals});
  }
  // The names of what has changed, and no values: the audit trail is kept for longer than the case.
  if (result.state === 'corrected' && result.fields.length > 0)
    await audit.add(request.person, 'case:correct', record.reference, result.fields.join(', '));
  return reply.redirect(`${CASES_PATH}/${record.reference}`, 303);
}

/** The questions that can be corrected. Those of both kinds are there, because the kind can be corrected too. */
function correctable(options: CasePagesOptions): readonly Field[] {
  return questionsOf(options, 'request').filter(({id}) => !AS_WRITTEN.includes(id));
}

function readCorrection(
  body: unknown,
  record: CaseRecord,
  options: CasePagesOptions,
): {readonly typed: TypedCorrection; readonly errors: readonly FormError[]} {
  const text = (name: string): string => formValue(body, name).trim();
  const kind = text('kind');
  const fields = correctable(options);
  const isAsked = ({id}: Field): boolean =>
    isQuestionOf(options, kind === 'complaint' ? kind : 'request', id);
  const {answers, errors} = readAnswers(fields.filter(isAsked), body);
  // The answers of a request stay when it becomes a complaint. A complaint needs none of them.
  const others = readAnswers(
    fields.filter((field) => !isAsked(field)),
    body,
  );
  // An answer that was emptied is emptied in the case too.
  const emptied = Object.fromEntries(fields.map(({id}) => [id, '']));
  const arrival = {arrived: text('arrived'), language: text('language')};
  const isKind = kind === 'request' || kind === 'complaint';
  return {
    typed: {
      ...{kind, ...arrival, answers: {...emptied, ...others.answers, ...answers}},
      seen: Number.parseInt(formValue(body, 'seen'), 10) || 0,
    },
    errors: [
      ...(isKind ? [] : [{field: 'kind', message: 'Choose whether it is a request or a complaint'}]),
      ...arrivalMistakes(arrival, options.cases.today(), record.arrived),
      ...errors,
    ],
  };
}

function isQuestionOf(options: CasePagesOptions, kind: CaseKind, id: string): boolean {
  return questionsOf(options, kind).some((field) => field.id === id);
}

interface ShownCorrection {
  readonly record: CaseRecord;
  readonly typed: TypedCorrection;
  readonly errors: readonly FormError[];
  readonly options: CasePagesOptions;
}

function show(request: FastifyRequest, reply: FastifyReply, shown: ShownCorrection): FastifyReply {
  const {reference} = shown.record;
  const hasErrors = shown.errors.length > 0;
  return sendRegisterPage(request, hasErrors ? reply.code(422) : reply, {
    title: 'Correct the case',
    body: form(request, shown),
    hasErrors,
    back: {path: `${CASES_PATH}/${reference}`, label: reference},
  });
}

function form(request: FastifyRequest, {record, typed, errors, options}: ShownCorrection): Html {
  const kinds = [
    ['request', 'A request about someone’s rights'],
    ['complaint', 'A complaint about how we handle data'],
  ] as const;
  const content = html`
    <input type="hidden" name="seen" value="${typed.seen}" />
    ${choices({name: 'kind', label: 'What is it?', type: 'radio', options: kinds, chosen: [typed.kind]}, errors)}
    ${arrivedField(typed, errors)} ${languageField(typed, errors)}
    ${answerControls(correctable(options), typed.answers, errors)}
    <button id="correct">Correct the case</button>
  `;
  return html`${errorSummary(errors)}
    <p>
      Correct what is wrong in the record. What the person wrote stays as it is. The history names what was
      corrected and by whom, without the earlier words.
    </p>
    <p>
      The dates are computed again. A new email address gets a letter with a link that confirms it, and
      earlier links then lead to a page that says that there is a newer one. The earlier address is told
      nothing. Letters that wait for it go to the new one, or are not sent if there is none.
    </p>
    <p>The questions are in the words of the form on the website: “you” is the person.</p>
    ${postForm(`${CASES_PATH}/${record.reference}/correct`, request.formToken, content)}`;
}
