import {addMonths, type CalendarDate, parseCalendarDate} from '../../platform/pure/calendar.ts';
import {durationsIn} from '../durations.ts';
import {type DocumentTable, type PolicyDocument, wholeText} from './document.ts';
import {findingAt, findingIn, findingInAll, type LintFacts, type PolicyFinding} from './finding.ts';
import {LAWS} from './laws.ts';

/** The link that opens the preference panel on any page. */
export const PANEL_HREF = '#privacy-desk';

/** After how many months a policy counts as old. The law names no time: this is our limit. */
const STALE_MONTHS = 24;

/** The checks of tables, references and dates. */
export const structureLints = {
  retention: {
    id: 'retention-missing',
    level: 'problem',
    reason: 'A policy states how long each kind of information is kept, or how that is decided.',
    source: LAWS.article13,
    wording: 'A table with the columns “What” and “Kept”.',
  },
  consent: {
    id: 'retention-consent-missing',
    level: 'problem',
    reason: 'The retention table does not say how long consent and its withdrawal are kept.',
    source: LAWS.article13,
    wording: '| Your consent, and its withdrawal | as long as we rely on it, then 6 years |',
  },
  vague: {
    id: 'retention-vague',
    level: 'warning',
    reason: 'This says neither a time nor how it is decided.',
    source: LAWS.article5,
    wording: 'A period, or what ends it: 3 years; until you stop it; while the contract lasts.',
  },
  interest: {
    id: 'legitimate-interest-unnamed',
    level: 'problem',
    reason: 'Where the basis is legitimate interests, the policy names the interest.',
    source: LAWS.article13,
    wording: 'What you are interested in: to prevent and find attacks and faults.',
  },
  basis: {
    id: 'purpose-basis-missing',
    level: 'problem',
    reason: 'This purpose has no lawful basis.',
    source: LAWS.article13,
    wording: 'consent, contract, legal obligation or legitimate interests, with its point of Article 6(1)',
  },
  offences: {
    id: 'offence-condition-missing',
    level: 'problem',
    reason:
      'Information about crimes has a condition of its own: Article 10, and Schedule 1 to the Data Protection Act 2018.',
    source: LAWS.article10,
    wording:
      'We use it only where UK law allows that: under Schedule 1 to the Data Protection Act 2018, for …',
  },
  cookies: {
    id: 'cookie-table-missing',
    level: 'problem',
    reason:
      'Visitors are told which technologies are used, for what, by which third parties, and for how long.',
    source: LAWS.telling,
    wording:
      '{{cookies}} on a line of its own writes the table from site.json. Or link to the list of cookies.',
  },
  reference: {
    id: 'reference-dangling',
    level: 'problem',
    reason: 'This leads nowhere: no part of the policy has that name.',
    source: '',
    wording: 'The id of a heading, or no reference.',
  },
  stale: {
    id: 'policy-stale',
    level: 'warning',
    reason: `The newest date in the policy is more than ${STALE_MONTHS} months ago. Check that every sentence is still true.`,
    source: LAWS.article12,
    wording: 'A new version, with the day it takes effect.',
  },
  dateMissing: {
    id: 'date-missing',
    level: 'warning',
    reason: 'Readers cannot tell which version this is.',
    source: LAWS.article12,
    wording: 'The day it takes effect, with the month as a word.',
  },
} as const satisfies Readonly<Record<string, LintFacts>>;

/** The mistakes in tables, references and dates. `date` is that of the front matter, if there is one. */
export function checkStructure(
  document: PolicyDocument,
  {today, date}: {readonly today: CalendarDate; readonly date: CalendarDate | undefined},
): readonly PolicyFinding[] {
  return [
    ...checkRetention(document),
    ...checkPurposes(document),
    ...checkCookieTable(document),
    ...checkReferences(document),
    ...checkDate(document, today, date),
  ];
}

function checkRetention(document: PolicyDocument): readonly PolicyFinding[] {
  const tables = document.tables.filter(isRetention);
  const text = wholeText(document);
  // Plain text has no tables, so a sentence with a period has to do.
  if (tables.length === 0)
    return /\b(keep|kept|retain(ed)?|stored?)\b[^.\n]{0,120}\b(years?|months?|days?)\b/i.test(text)
      ? []
      : [findingInAll(structureLints.retention)];
  const rows = tables.flatMap((table) => table.rows);
  const hasConsent = rows.some((row) => row.some((cell) => /\bconsent\b/i.test(cell.text)));
  const vague = rows.flatMap(([, kept]) =>
    kept && !/\d/.test(kept.text) && durationsIn(kept.text).length === 0 && isVague(kept.text)
      ? [findingIn(structureLints.vague, document, kept)]
      : [],
  );
  return [...(hasConsent ? [] : [findingInAll(structureLints.consent)]), ...vague];
}

function isVague(text: string): boolean {
  return (
    /\b(as long as|for as long as|while|if)\b.{0,30}\b(necessary|needed|required|appropriate|reasonable)\b|^\W*$/i.test(
      text,
    ) && !/\b(until|unless|law|contract|funders?)\b/i.test(text)
  );
}

function isRetention({role, header}: DocumentTable): boolean {
  return role === undefined
    ? header.length === 2 && header.some((cell) => /^(how long|kept)\b/i.test(cell))
    : role === 'retention';
}

function checkPurposes(document: PolicyDocument): readonly PolicyFinding[] {
  const {tables, blocks} = document;
  const rows = tables.filter(({role}) => role === 'purposes').flatMap((table) => table.rows);
  const inTable = rows.flatMap(([purpose, , basis, interest]) => {
    if (!purpose) return [];
    if (!basis?.text) return [findingIn(structureLints.basis, document, purpose)];
    const isUnnamed = /\blegitimate interests?\b/i.test(basis.text) && !interest?.text;
    return isUnnamed ? [findingIn(structureLints.interest, document, basis)] : [];
  });
  const text = wholeText(document);
  const claim = blocks.find((block) => /\blegitimate interests?\b/i.test(block.text));
  const isNamed =
    rows.length > 0 || /\b(our|legitimate) interests? (is|in|are)\b|\binterested in\b/i.test(text);
  const offence = blocks.find((block) => /\b(criminal|convictions?|offences?)\b/i.test(block.text));
  const hasCondition = /\bArticle 10\b|\bSchedule 1\b/i.test(text);
  return [
    ...inTable,
    ...(claim && !isNamed ? [findingIn(structureLints.interest, document, claim)] : []),
    ...(offence && !hasCondition ? [findingIn(structureLints.offences, document, offence)] : []),
  ];
}

function checkCookieTable({tables, links}: PolicyDocument): readonly PolicyFinding[] {
  const hasTable = tables.some(
    ({role, header}) =>
      role === 'cookies' || header.some((cell) => /\b(cookie|service|cwci|gwasanaeth)\b/i.test(cell)),
  );
  const hasLink = links.some(({href}) => /cookie/i.test(href));
  return hasTable || hasLink ? [] : [findingInAll(structureLints.cookies)];
}

/** Links inside the policy, and words that name a numbered section or an annex that is not there. */
function checkReferences(document: PolicyDocument): readonly PolicyFinding[] {
  const {links, ids, headings, blocks} = document;
  const hasIds = ids.size > 0;
  const broken = links.filter(
    ({href}) => hasIds && href.startsWith('#') && href !== PANEL_HREF && !ids.has(href.slice(1)),
  );
  const titles = headings.map(({text}) => text).join('\n');
  const named = blocks.flatMap((block) =>
    [
      ...block.text.matchAll(
        /\b(?:see |in )?(section|annex|appendix|paragraph) (\d{1,2}|[A-Z])\b(?! (of|to) )/g,
      ),
    ].flatMap((match) => {
      const [excerpt, kind = '', number = ''] = match;
      const isThere =
        new RegExp(`(^|\\n)\\W*(${kind}\\s+)?${number}(\\b|\\.)`, 'i').test(titles) ||
        headings.includes(block);
      return isThere
        ? []
        : [findingIn(structureLints.reference, document, block, {start: match.index, excerpt})];
    }),
  );
  return [
    ...broken.map(({href, offset}) => findingAt(structureLints.reference, document, offset, href)),
    ...named,
  ];
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'.split(
  '|',
);

const DATE_IN_WORDS = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (${MONTHS.join('|')}),? (\\d{4})\\b`, 'g');

/** The date of the front matter or, without one, the newest that the text has in words. */
function checkDate(
  document: PolicyDocument,
  today: CalendarDate,
  date: CalendarDate | undefined,
): readonly PolicyFinding[] {
  const dates = [...wholeText(document).matchAll(DATE_IN_WORDS)].flatMap(
    ([, day = '', month = '', year = '']) => {
      const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
      return parseCalendarDate(`${year}-${number}-${day.padStart(2, '0')}`) ?? [];
    },
  );
  const newest =
    date ??
    dates
      .filter((one) => one <= today)
      .sort()
      .at(-1);
  if (!newest) return [findingInAll(structureLints.dateMissing)];
  return addMonths(newest, STALE_MONTHS) < today
    ? [{...findingInAll(structureLints.stale), excerpt: newest}]
    : [];
}
