import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import type {EntryResult} from '../../cases/enter.ts';
import {canEnter, entryRefusals, type EntryRefusal} from '../../cases/rules.ts';
import {letterRegulator} from '../../cases/settings.ts';
import {formValue} from '../form-fields.ts';
import {sendRegisterPage} from '../send-page.ts';
import {type CasePagesOptions, caseAt, CASES_PATH} from './case-context.ts';
import {entryFormBody} from './entry-form.ts';
import type {EntryInHand} from './entry-in-hand.ts';
import {entryForms, isEntryType} from './entries.ts';
import {draftFor, letterForm, reasonRefusals} from './letter-form.ts';
import {type ReadEntry, readEntry} from './read-entry.ts';

interface EntryRoute {
  readonly Params: {readonly reference: string; readonly type: string};
}

/**
 * Adds the forms for what officers enter. A form with a letter has two pages: the questions, then the letter to read and change. Only the
 * second one sends and records.
 */
export function entryPages(scope: FastifyInstance, options: CasePagesOptions): void {
  const path = `${CASES_PATH}/:reference/enter/:type`;
  const config = {role: 'officer'} as const;
  scope.get<EntryRoute>(path, {config}, async (request, reply) => {
    const entry = await entryAt(options, request.params);
    if (!entry) return reply.redirect(`${CASES_PATH}/${request.params.reference}`);
    const {record, form} = entry;
    const values = {day: options.cases.today()};
    return sendRegisterPage(request, reply, {
      title: form.title,
      body: entryFormBody(entry, {token: request.formToken, values, errors: [], seen: record.events.length}),
      back: {path: `${CASES_PATH}/${record.reference}`, label: record.reference},
    });
  });
  scope.post<EntryRoute>(path, {config}, async (request, reply) => {
    const entry = await entryAt(options, request.params, {isSent: true});
    if (!entry) return reply.redirect(`${CASES_PATH}/${request.params.reference}`, 303);
    const read = readEntry(entry.type, entry.form, request.body, options.cases.today());
    return takeEntry(request, reply, {options, entry, read});
  });
}

interface TakeEntry {
  readonly options: CasePagesOptions;
  readonly entry: EntryInHand;
  readonly read: ReadEntry;
}

/** `undefined` when such an entry is not possible now. One that was sent is refused with a reason instead. */
async function entryAt(
  options: CasePagesOptions,
  {reference, type}: EntryRoute['Params'],
  {isSent = false} = {},
): Promise<EntryInHand | undefined> {
  const record = await caseAt(options, reference);
  const forms = entryForms(record.kind, letterRegulator(options.cases.settings));
  if (!isEntryType(type, forms)) return undefined;
  const {cases} = options;
  if (!isSent && !canEnter(type, {record, today: cases.today(), days: cases.days})) return undefined;
  return {record, type, form: forms[type], path: `${CASES_PATH}/${reference}/enter/${type}`};
}

async function takeEntry(
  request: FastifyRequest,
  reply: FastifyReply,
  take: TakeEntry,
): Promise<FastifyReply> {
  const {form} = take.entry;
  const step = formValue(request.body, 'step');
  const isLetterPage = form.letter !== undefined && step !== 'questions' && step !== 'change';
  if (form.letter === undefined || isLetterPage) return await saveEntry(request, reply, take);
  return step === 'change'
    ? await showQuestions(request, reply, {...take, errors: []})
    : await showLetterDraft(request, reply, take);
}

/** The second page with a draft, once the first one has no mistakes. */
function showLetterDraft(request: FastifyRequest, reply: FastifyReply, take: TakeEntry): FastifyReply {
  const {options, entry, read} = take;
  const {cases} = options;
  const context = {
    record: entry.record,
    today: cases.today(),
    days: cases.days,
    regulator: letterRegulator(cases.settings),
  };
  const errors = [...read.errors, ...entryRefusals(read.entry, context)].filter(
    ({field}) => field !== 'letter' && field !== 'delivery',
  );
  if (errors.length > 0) return showQuestions(request, reply, {...take, errors});
  const values = draftFor(entry, read, options);
  return showLetter(request, reply, {
    ...{...take, read: {...read, values}},
    errors: reasonRefusals(read, values['letter'] ?? ''),
  });
}

async function saveEntry(
  request: FastifyRequest,
  reply: FastifyReply,
  take: TakeEntry,
): Promise<FastifyReply> {
  const {options, entry, read} = take;
  const {cases, audit} = options;
  const {reference} = entry.record;
  const result: EntryResult =
    read.errors.length > 0
      ? {state: 'refused', record: entry.record, refusals: read.errors}
      : await cases.enter(reference, {entry: read.entry, by: request.person.name, seen: read.seen});
  // Without what was entered: the audit trail is kept for longer than the case.
  if (result.state === 'added') await audit.add(request.person, `case:${entry.type}`, reference);
  if (result.state !== 'refused') return reply.redirect(`${CASES_PATH}/${reference}`, 303);
  // The page now shows what others have done meanwhile, so the next press counts.
  const next = {...take, read: {...read, seen: result.record.events.length}, errors: result.refusals};
  const isAboutLetter = result.refusals.every(({field}) =>
    ['letter', 'subject', 'delivery', 'entry'].includes(field),
  );
  return entry.form.letter !== undefined && isAboutLetter
    ? showLetter(request, reply, next)
    : showQuestions(request, reply, next);
}

type Shown = TakeEntry & {readonly errors: readonly EntryRefusal[]};

function showQuestions(
  request: FastifyRequest,
  reply: FastifyReply,
  {entry, read, errors}: Shown,
): FastifyReply {
  const {values, seen} = read;
  return sendRegisterPage(request, reply.code(errors.length > 0 ? 422 : 200), {
    title: entry.form.title,
    body: entryFormBody(entry, {token: request.formToken, values, errors, seen}),
    hasErrors: errors.length > 0,
    back: {path: `${CASES_PATH}/${entry.record.reference}`, label: entry.record.reference},
  });
}

function showLetter(
  request: FastifyRequest,
  reply: FastifyReply,
  {options, entry, read, errors}: Shown,
): FastifyReply {
  const {values, seen} = read;
  const body = letterForm(entry, {token: request.formToken, values, errors, seen}, options.cases.settings);
  return sendRegisterPage(request, reply.code(errors.length > 0 ? 422 : 200), {
    title: 'Check the letter',
    body,
    hasErrors: errors.length > 0,
    back: {path: `${CASES_PATH}/${entry.record.reference}`, label: entry.record.reference},
  });
}
