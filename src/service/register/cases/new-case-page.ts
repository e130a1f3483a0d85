import {isDeepStrictEqual} from 'node:util';
import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import type {CalendarDate} from '../../../platform/pure/calendar.ts';
import type {Answers} from '../../../rights/form.ts';
import type {NewCase} from '../../cases/cases.ts';
import {type CaseChannel, caseChannels, type CaseKind, type CaseRecord} from '../../cases/model.ts';
import {isFormKey, newFormKey} from '../../cases/secrets.ts';
import {choices} from '../controls.ts';
import {errorSummary, type FormError, formValue, postForm} from '../form-fields.ts';
import {html, type Html} from '../html.ts';
import {sendRegisterPage} from '../send-page.ts';
import {readDay} from '../typed-day.ts';
import {answerControls, readAnswers} from './answer-controls.ts';
import {arrivalMistakes, arrivedField, languageField, type TypedArrival} from './arrival-fields.ts';
import {type CasePagesOptions, CASES_PATH, questionsOf} from './case-context.ts';
import {channelWords} from './words.ts';

/** A case as staff enter it, without the answers. */
interface TypedCase extends TypedArrival {
  readonly channel: string;
  /** Makes one case of a form that is sent twice. */
  readonly formKey: string;
}

const TITLES: Readonly<Record<CaseKind, string>> = {
  request: 'Enter a request',
  complaint: 'Enter a complaint',
};

/**
 * Adds the forms for a request or a complaint that arrived by telephone, by post or in another way than the website. They have the
 * questions of the forms for visitors.
 */
export function newCasePages(scope: FastifyInstance, options: CasePagesOptions): void {
  for (const kind of ['request', 'complaint'] as const) newCasePage(scope, kind, options);
}

/** Address of the form. */
export function newCasePath(kind: CaseKind): string {
  return `${CASES_PATH}/new/${kind}`;
}

function newCasePage(scope: FastifyInstance, kind: CaseKind, options: CasePagesOptions): void {
  const {cases} = options;
  const config = {role: 'officer'} as const;
  scope.get(newCasePath(kind), {config}, (request, reply) => {
    const typed = {channel: '', arrived: cases.today(), language: 'en', formKey: newFormKey()};
    const body = form(request, {kind, typed, answers: {}, errors: [], options});
    return sendRegisterPage(request, reply, {title: TITLES[kind], body, back});
  });
  scope.post(newCasePath(kind), {config}, (request, reply) => takeCase(request, reply, kind, options));
}

const back = {path: CASES_PATH, label: 'Open cases'};

async function takeCase(
  request: FastifyRequest,
  reply: FastifyReply,
  kind: CaseKind,
  options: CasePagesOptions,
): Promise<FastifyReply> {
  const {cases, audit} = options;
  const typed = readTyped(request.body);
  const {answers, errors: wrongAnswers} = readAnswers(questionsOf(options, kind), request.body);
  const errors = [...mistakesIn(typed, cases.today()), ...wrongAnswers];
  const arrived = readDay(typed.arrived);
  const shown = {kind, typed, answers, options};
  if (errors.length > 0 || arrived === undefined) return again(request, reply, {...shown, errors});
  const input = {
    ...{kind, arrived, answers, formKey: typed.formKey, by: request.person.name},
    channel: typed.channel as CaseChannel,
    language: typed.language === 'cy' ? ('cy' as const) : ('en' as const),
  };
  const {record, isNew} = await cases.create(input);
  if (!isNew && !isSameCase(input, record)) {
    const message = `This form has entered ${record.reference} already. If this is another case, press the button again`;
    return again(request, reply, {...shown, errors: [{field: 'enter', message}]});
  }
  if (isNew) await audit.add(request.person, 'case:enter', record.reference);
  return reply.redirect(`${CASES_PATH}/${record.reference}`, 303);
}

/** Shows the form with what is wrong. A key that cannot be used, or that has made a case, is replaced. */
function again(request: FastifyRequest, reply: FastifyReply, shown: ShownForm): FastifyReply {
  const isAboutKey = shown.errors.some(({field}) => field === 'enter');
  const typed = isAboutKey ? {...shown.typed, formKey: newFormKey()} : shown.typed;
  const body = form(request, {...shown, typed});
  const page = {title: TITLES[shown.kind], body, back, hasErrors: true};
  return sendRegisterPage(request, reply.code(422), page);
}

function isSameCase(input: NewCase, record: CaseRecord): boolean {
  const facts = ({kind, channel, language, arrived, answers}: NewCase): unknown[] => [
    ...[kind, channel, language, arrived, answers],
  ];
  return isDeepStrictEqual(facts(input), facts(record));
}

function readTyped(body: unknown): TypedCase {
  const text = (name: string): string => formValue(body, name).trim();
  return {
    ...{channel: text('channel'), arrived: text('arrived'), language: text('language')},
    formKey: text('formKey'),
  };
}

function mistakesIn(typed: TypedCase, today: CalendarDate): readonly FormError[] {
  const isChannel = caseChannels.some((channel) => channel === typed.channel);
  return [
    ...(isChannel ? [] : [{field: 'channel', message: 'Choose how it arrived'}]),
    ...arrivalMistakes(typed, today),
    ...(isFormKey(typed.formKey)
      ? []
      : [{field: 'enter', message: 'Check the form, then press the button again'}]),
  ];
}

interface ShownForm {
  readonly kind: CaseKind;
  readonly typed: TypedCase;
  readonly answers: Answers;
  readonly errors: readonly FormError[];
  readonly options: CasePagesOptions;
}

function form(request: FastifyRequest, {kind, typed, answers, errors, options}: ShownForm): Html {
  const channels = caseChannels.filter((channel) => channel !== 'form');
  const content = html`
    <input type="hidden" name="formKey" value="${typed.formKey}" />
    ${choices(
      {
        ...{name: 'channel', label: 'How did it arrive?', type: 'radio', chosen: [typed.channel]},
        options: channels.map((channel) => [channel, channelWords[channel]]),
      },
      errors,
    )}
    ${arrivedField(typed, errors)} ${languageField(typed, errors)}
    <h2>What the person told you</h2>
    <p>
      These are the questions of the form on the website, in its words: “you” is the person. Leave empty what
      you do not know.
    </p>
    ${answerControls(questionsOf(options, kind), answers, errors)}
    <button id="enter">${kind === 'request' ? 'Enter the request' : 'Enter the complaint'}</button>
  `;
  return html`${errorSummary(errors)} ${postForm(newCasePath(kind), request.formToken, content)}`;
}
