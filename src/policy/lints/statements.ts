import type {TableRole} from '../model.ts';
import {type PolicyDocument, wholeText} from './document.ts';
import {findingInAll, type LintFacts, type PolicyFinding} from './finding.ts';
import {LAWS} from './laws.ts';

/** Something that every policy has to say, or should. */
interface StatementLint extends LintFacts {
  readonly statement: RegExp;
  /** The table that says it too, whatever the words around it. */
  readonly table?: TableRole;
}

/** The statements that Articles 13 and 14 of the UK GDPR ask for, and those that make a policy usable. */
const statements: readonly StatementLint[] = [
  {
    id: 'contact-missing',
    level: 'problem',
    statement: /[\w.+-]+@[\w-]+(\.[\w-]+)+/,
    reason: 'A policy gives the contact details of the controller and of its data protection officer.',
    source: LAWS.article13,
    wording: 'Our data protection officer answers every question: {{organisation.email}}.',
  },
  {
    id: 'telephone-missing',
    level: 'warning',
    statement:
      /(\+44[\s\d()-]{9,}|\b0\d[\s\d()-]{8,}\d)|\btelephone\b.{0,60}\d{3}|\bring you\b|\bcall you\b/i,
    reason:
      'Some people cannot write. A policy without a telephone number shuts them out, and receipts without one make no Kantara claim.',
    source: LAWS.article12,
    wording: 'You can also ring us: {{organisation.phone}}.',
  },
  {
    id: 'postal-address-missing',
    level: 'warning',
    statement: /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/,
    reason: 'People without email need an address to write to.',
    source: LAWS.article13,
    wording: 'Write to us at {{organisation.address}}.',
  },
  {
    id: 'lawful-basis-missing',
    level: 'problem',
    table: 'purposes',
    statement: /\b(lawful|legal) bas[ie]s\b|\blegitimate interests?\b|\bArticle 6\b/i,
    reason: 'A policy states the lawful basis of each purpose.',
    source: LAWS.article13,
    wording: 'A table: purpose, information, lawful basis, legitimate interest, how long.',
  },
  {
    id: 'recipients-missing',
    level: 'problem',
    table: 'recipients',
    statement: /\b(shared?|sharing|disclosed?|recipients?|pass(ed)? (it )?on|who else)\b/i,
    reason: 'A policy names the recipients of the information, or their categories.',
    source: LAWS.article13,
    wording: 'Who else sees it, and why: a row for each.',
  },
  {
    id: 'transfers-missing',
    level: 'problem',
    table: 'transfers',
    statement: /\b(outside|leaves?|transfer\w*)\b.{0,60}\b(UK|United Kingdom|country|EEA|abroad)\b/i,
    reason: 'A policy says whether information leaves the country, and with which safeguard.',
    source: LAWS.article13,
    wording: 'If it leaves the United Kingdom, it goes only to places with a safeguard: …',
  },
  {
    id: 'withdrawal-missing',
    level: 'problem',
    statement: /\bwithdraw/i,
    reason: 'A policy states the right to withdraw consent at any time.',
    source: LAWS.article13,
    wording: 'You can withdraw your consent whenever you like. For cookies, [at once](#privacy-desk).',
  },
  {
    id: 'complaint-to-controller-missing',
    level: 'problem',
    statement: /\bcomplain(t|ts)?\b[^.]{0,60}\b(to|with) us\b|\bour complaints? (form|procedure)\b/i,
    reason:
      'Since 19 June 2026 a policy states the right to complain to the organisation itself: Article 13(2)(ca), and section 164A of the Data Protection Act 2018.',
    source: LAWS.complaints,
    wording:
      'You can complain to us, with [our form]({{links.complaint}}), by email or by post. We acknowledge your complaint within 30 days.',
  },
  {
    id: 'acknowledgement-missing',
    level: 'warning',
    statement: /\backnowledg[^.]*\b(30|thirty) days\b|\b(30|thirty) days\b[^.]*\backnowledg/i,
    reason: 'A complaint is acknowledged within 30 days. People should know when to expect that.',
    source: LAWS.complaints,
    wording: 'We acknowledge your complaint within 30 days.',
  },
  {
    id: 'complaint-to-regulator-missing',
    level: 'problem',
    statement: /\bInformation Commission(er)?\b|\bICO\b|\bregulator\b/,
    reason: 'A policy states the right to complain to the regulator.',
    source: LAWS.article13,
    wording: 'You can always go to the [{{regulator.name}}]({{regulator.url}}).',
  },
  {
    id: 'time-limit-missing',
    level: 'warning',
    statement: /\b(one|1|a) (calendar )?month\b/i,
    reason: 'A request is answered within one month. People should know when to expect that.',
    source: LAWS.article12,
    wording: 'We answer within one month of receiving your request.',
  },
  {
    id: 'automated-decisions-missing',
    level: 'warning',
    statement: /\bautomated\b|\bmachine alone\b|\bprofiling\b/i,
    reason: 'A policy says whether there are decisions that no person makes.',
    source: LAWS.article13,
    wording: 'No machine alone makes a decision here that matters to you.',
  },
  {
    id: 'obligation-missing',
    level: 'warning',
    statement:
      /\b(statutory|contractual) requirement|\bhave to give\b|\bobliged to\b|\bif you (do not|don’t|don't) (give|provide)|\bmakes you give\b|\bleave out\b/i,
    reason: 'A policy says whether people have to give the information, and what happens if they do not.',
    source: LAWS.article13,
    wording: 'No law makes you give us anything. Without … we cannot …',
  },
  {
    id: 'source-missing',
    level: 'warning',
    statement: /\b(comes?|came|collect(ed)?|receiv(e|ed)|obtain(ed)?|get)\b[^.]{0,60}\bfrom\b/i,
    reason: 'A policy says where information comes from when it is not from the person.',
    source: LAWS.article14,
    wording: 'Not everything comes from you. It can also come from …',
  },
];

/** The rights of the UK GDPR, as policies word them. */
const rights: readonly (readonly [right: string, words: RegExp, law: string])[] = [
  ['access', /\baccess\b|\bcopy of\b/i, 'Article 15'],
  ['rectification', /\brectif|\bcorrect(ed|ion)?\b/i, 'Article 16'],
  ['erasure', /\beras(e|ure)|\bdelet(e|ed|ion)\b|\bforgotten\b/i, 'Article 17'],
  ['restriction', /\brestrict/i, 'Article 18'],
  ['portability', /\bportab|\busable file\b|\bmachine-readable\b/i, 'Article 20'],
  ['objection', /\bobject/i, 'Article 21'],
];

export const rightMissing: LintFacts = {
  id: 'right-missing',
  level: 'problem',
  reason: 'A policy states each right of the person.',
  source: LAWS.article13,
  wording: '',
};

/** The statements that the text does not make and has to. */
export function checkStatements(document: PolicyDocument): readonly PolicyFinding[] {
  // Addresses of links, such as that of an email, are part of what a policy says.
  const text = [wholeText(document), ...document.links.map(({href}) => href)].join('\n');
  const hasTable = (role: TableRole | undefined): boolean =>
    role !== undefined && document.tables.some((table) => table.role === role && table.rows.length > 0);
  const missing = statements
    .filter(({statement, table}) => !statement.test(text) && !hasTable(table))
    .map(findingInAll);
  const missingRights = rights
    .filter(([, words]) => !words.test(text))
    .map(([right, , law]) =>
      findingInAll({
        ...rightMissing,
        reason: `The right of ${right} is missing (UK GDPR ${law}).`,
        wording: `A row for the right of ${right} in the table of rights.`,
      }),
    );
  return [...missing, ...missingRights];
}

/** The ids of all checks of what a policy says. */
export const statementLints: readonly LintFacts[] = [...statements, rightMissing];
