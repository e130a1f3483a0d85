import {isDeepStrictEqual} from 'node:util';
import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {addMonths, type CalendarDate} from '../../../platform/pure/calendar.ts';
import type {Field} from '../../../rights/fields.ts';
import {type Answers, readForm} from '../../../rights/form.ts';
import type {NewCase} from '../../cases/cases.ts';
import {
  type CaseChannel,
  caseChannels,
  type CaseKind,
  type CaseLanguage,
  type CaseRecord,
} from '../../cases/model.ts';
import {isMailAddress} from '../../cases/outgoing/mailer.ts';
import {isFormKey, newFormKey} from '../../cases/secrets.ts';
import {errorSummary, type FormError, formValue, postForm, textField} from '../form-fields.ts';
import {html, type Html} from '../html.ts';
import {sendRegisterPage} from '../send-page.ts';
import {type CasePagesOptions, CASES_PATH} from './case-context.ts';
import {choices, textArea} from './controls.ts';
import {readTypedDay} from './read-entry.ts';
import {channelWords, languageWords} from './words.ts';

/** A case as staff enter it. */
interface TypedCase {
  readonly kind: string;
  readonly channel: string;
  readonly arrived: string;
  readonly language: string;
  readonly kinds: readonly string[];
  readonly details: string;
  readonly name: string;
  readonly replyBy: string;
  readonly email: string;
  readonly phone: string;
  readonly address: string;
  /** Makes one case of a form that is sent twice. */
  readonly formKey: string;
}

const PATH = `${CASES_PATH}/new`;

const lines = ['name', 'email', 'phone', 'address', 'details'] as const;

/** Adds the form for a request or complaint that arrived by telephone, by post or in another way than the website. */
export function newCasePage(scope: FastifyInstance, options: CasePagesOptions): void {
  const {cases, audit} = options;
  const config = {role: 'officer'} as const;
  scope.get(PATH, {config}, (request, reply) => {
    const typed = emptyCase(cases.today());
    const body = form(request, {typed, errors: [], options});
    return sendRegisterPage(request, reply, {title: 'Enter a request or complaint', body});
  });
  scope.post(PATH, {config}, async (request, reply) => {
    const typed = readTyped(request.body, kindsField(options));
    const errors = mistakesIn(typed, cases.today(), kindsField(options));
    const arrived = readTypedDay(typed.arrived);
    if (errors.length > 0 || arrived === undefined) return again(request, reply, {typed, errors, options});
    const input = {
      kind: typed.kind as CaseKind,
      channel: typed.channel as CaseChannel,
      language: typed.language as CaseLanguage,
      ...{arrived, answers: answersOf(typed), formKey: typed.formKey, by: request.person.name},
    };
    const {record, isNew} = await cases.create(input);
    if (!isNew && !isSameCase(input, record)) {
      const message = `This form has entered ${record.reference} already. If this is another case, press the button again`;
      return again(request, reply, {typed, errors: [{field: 'enter', message}], options});
    }
    if (isNew) await audit.add(request.person, 'case:enter', record.reference);
    return reply.redirect(`${CASES_PATH}/${record.reference}`, 303);
  });
}

/** Shows the form with what is wrong. A key that cannot be used, or that has made a case, is replaced. */
function again(request: FastifyRequest, reply: FastifyReply, shown: ShownForm): FastifyReply {
  const isAboutKey = shown.errors.some(({field}) => field === 'enter');
  const typed = isAboutKey ? {...shown.typed, formKey: newFormKey()} : shown.typed;
  const body = form(request, {...shown, typed});
  const page = {title: 'Enter a request or complaint', body, hasErrors: true};
  return sendRegisterPage(request, reply.code(422), page);
}

function isSameCase(input: NewCase, record: CaseRecord): boolean {
  const facts = ({kind, channel, language, arrived, answers}: NewCase): unknown[] => [
    ...[kind, channel, language, arrived, answers],
  ];
  return isDeepStrictEqual(facts(input), facts(record));
}

/** The question of the form for visitors that staff answer too. */
function kindsField({caseFields}: CasePagesOptions): Field {
  const field = caseFields.request.find(({id}) => id === 'kinds');
  if (!field) throw new Error('The form of a request has no question about its kinds.');
  return field;
}

function emptyCase(today: CalendarDate): TypedCase {
  const contact = {name: '', replyBy: '', email: '', phone: '', address: ''};
  const formKey = newFormKey();
  return {kind: '', channel: '', arrived: today, language: 'en', kinds: [], details: '', ...contact, formKey};
}

function readTyped(body: unknown, kinds: Field): TypedCase {
  const text = (name: string): string => formValue(body, name).replaceAll(/\r\n?/g, '\n').trim();
  return {
    ...{kind: text('kind'), channel: text('channel'), arrived: text('arrived'), language: text('language')},
    kinds: [readForm([kinds], body)[kinds.id] ?? []].flat(),
    ...{details: text('details'), name: text('name').replaceAll('\n', ' '), replyBy: text('replyBy')},
    ...{email: text('email'), phone: text('phone'), address: text('address'), formKey: text('formKey')},
  };
}

function mistakesIn(typed: TypedCase, today: CalendarDate, {options = []}: Field): readonly FormError[] {
  const arrived = readTypedDay(typed.arrived);
  const checks: readonly (readonly [field: string, message: string, isWrong: boolean])[] = [
    ['kind', 'Choose whether it is a request or a complaint', !['request', 'complaint'].includes(typed.kind)],
    ['channel', 'Choose how it arrived', !caseChannels.some((channel) => channel === typed.channel)],
    ['arrived', 'Enter the day on which it arrived, such as 1/12/2026', arrived === undefined],
    ['arrived', 'Enter a day that is not in the future', arrived !== undefined && arrived > today],
    [
      'arrived',
      'Enter a day in the last twelve months',
      arrived !== undefined && arrived < addMonths(today, -12),
    ],
    ['language', 'Choose the language in which you write', !Object.hasOwn(languageWords, typed.language)],
    ['kinds', 'Choose what is asked for', typed.kind === 'request' && typed.kinds.length === 0],
    [
      'kinds',
      'Choose from what the form offers',
      !typed.kinds.every((kind) => options.some(({id}) => id === kind)),
    ],
    ['details', 'Enter what the complaint is about', typed.kind === 'complaint' && typed.details === ''],
    ['replyBy', 'Choose how to reply', !['email', 'phone', 'post'].includes(typed.replyBy)],
    [
      'email',
      'Enter one email address, such as name@example.org',
      typed.email !== '' && !isMailAddress(typed.email),
    ],
    ['email', 'Enter an email address', typed.replyBy === 'email' && typed.email === ''],
    ['phone', 'Enter a telephone number', typed.replyBy === 'phone' && typed.phone === ''],
    ['address', 'Enter a postal address', typed.replyBy === 'post' && typed.address === ''],
    ['enter', 'Check the form, then press the button again', !isFormKey(typed.formKey)],
    ...lines.map((name) => [name, 'Use 10,000 characters or fewer', typed[name].length > 10_000] as const),
  ];
  return checks.flatMap(([field, message, isWrong]) => (isWrong ? [{field, message}] : []));
}

function answersOf({kind, kinds, details, name, replyBy, email, phone, address}: TypedCase): Answers {
  const answers = {details, name, replyBy, email, phone, address};
  const given = Object.entries(answers).filter(([, text]) => text !== '');
  return {...(kind === 'request' ? {kinds} : {}), ...Object.fromEntries(given)};
}

interface ShownForm {
  readonly typed: TypedCase;
  readonly errors: readonly FormError[];
  readonly options: CasePagesOptions;
}

function form(request: FastifyRequest, {typed, errors, options}: ShownForm): Html {
  const rights = kindsField(options).options ?? [];
  const radio = (
    name: keyof TypedCase,
    label: string,
    labels: readonly (readonly [string, string])[],
  ): Html => choices({name, label, type: 'radio', options: labels, chosen: [typed[name]].flat()}, errors);
  const content = html`
    <input type="hidden" name="formKey" value="${typed.formKey}" />
    ${radio('kind', 'What is it?', [
      ['request', 'A request about someone’s rights'],
      ['complaint', 'A complaint about how we handle data'],
    ])}
    ${radio(
      'channel',
      'How did it arrive?',
      caseChannels.filter((channel) => channel !== 'form').map((channel) => [channel, channelWords[channel]]),
    )}
    ${textField({name: 'arrived', label: 'On which day did it arrive?', hint: 'The clock counts from this day, also when it was a Sunday.', type: 'date', width: 10, value: typed.arrived}, errors)}
    ${choices({name: 'kinds', label: 'What is asked for?', hint: 'For a request. Choose all that apply.', type: 'checkbox', options: rights.map(({id, label}) => [id, label]), chosen: typed.kinds}, errors)}
    ${textArea({name: 'details', label: 'What did the person say?', value: typed.details}, errors)}
    ${textField({name: 'name', label: 'Name', hint: 'You may leave this empty.', value: typed.name}, errors)}
    ${radio('replyBy', 'How should we reply?', [
      ['email', 'Email'],
      ['phone', 'Telephone'],
      ['post', 'Post'],
    ])}
    ${textField({name: 'email', label: 'Email address', type: 'email', value: typed.email}, errors)}
    ${textField({name: 'phone', label: 'Telephone number', value: typed.phone}, errors)}
    ${textArea({name: 'address', label: 'Postal address', value: typed.address, rows: 4}, errors)}
    ${radio('language', 'In which language do you write to the person?', Object.entries(languageWords))}
    <button id="enter">Enter it</button>
  `;
  return html`${errorSummary(errors)} ${postForm(PATH, request.formToken, content)}`;
}
