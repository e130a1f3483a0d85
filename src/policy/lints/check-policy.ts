import type {SiteConfig} from '../../config/types.ts';
import {type CalendarDate, parseCalendarDate} from '../../platform/pure/calendar.ts';
import {frontMatter} from '../front-matter.ts';
import {agreementLints, checkAgreement, markupLint} from './agreement.ts';
import {checkClaims, claimLints} from './claims.ts';
import type {PolicyDocument} from './document.ts';
import type {LintFacts, PolicyFinding} from './finding.ts';
import {checkForm, formLints} from './form.ts';
import {markdownDocument} from './markdown-document.ts';
import {checkStatements, statementLints} from './statements.ts';
import {checkStructure, structureLints} from './structure.ts';

/** The configuration, and the day, that a policy is checked against. */
export interface PolicyCheckOptions {
  readonly today: CalendarDate;
  /** Absent: only the text is checked. */
  readonly config?: SiteConfig | undefined;
}

const languageUnchecked: LintFacts = {
  id: 'language-unchecked',
  level: 'warning',
  reason: 'The checks of words only read English. Tables, links and what site.json says were checked.',
  source: '',
  wording: 'Check the English version, and have the translation compared with it.',
};

/** Everything to correct in a policy in Markdown, in the order of its lines; last what is missing in the whole. Never throws. */
export function checkMarkdownPolicy(text: string, options: PolicyCheckOptions): readonly PolicyFinding[] {
  const {fields} = frontMatter(text);
  const facts = {
    version: fields.get('version'),
    date: parseCalendarDate(fields.get('date') ?? ''),
  };
  const findings = findingsIn(markdownDocument(text), options, facts);
  // The front matter has the date, and what is wrong with it is among the mistakes of form.
  const others = findings.filter(({id}) => id !== structureLints.dateMissing.id);
  return inReadingOrder([...checkForm(text), ...others]);
}

/** The same for a policy in another format, as it was read. It has no front matter. */
export function checkPolicyDocument(
  document: PolicyDocument,
  options: PolicyCheckOptions,
): readonly PolicyFinding[] {
  return inReadingOrder(findingsIn(document, options, {version: undefined, date: undefined}));
}

/** Every check, in the order of the documentation. */
export const policyLints: readonly LintFacts[] = [
  ...claimLints,
  ...statementLints,
  ...Object.values(structureLints),
  ...Object.values(agreementLints),
  markupLint,
  ...Object.values(formLints),
  languageUnchecked,
];

function findingsIn(
  document: PolicyDocument,
  {today, config}: PolicyCheckOptions,
  {version, date}: {readonly version: string | undefined; readonly date: CalendarDate | undefined},
): readonly PolicyFinding[] {
  const isEnglish = document.language === '' || /^en\b/i.test(document.language);
  // Until its day, site.json names the version before, which receipts have to quote.
  const isComing = date !== undefined && date > today;
  return [
    ...(isEnglish ? [...checkClaims(document), ...checkStatements(document)] : [languageUnchecked]),
    ...checkStructure(document, {today, date}),
    ...(config ? checkAgreement(document, config, {today, version: isComing ? undefined : version}) : []),
  ];
}

function inReadingOrder(findings: readonly PolicyFinding[]): readonly PolicyFinding[] {
  const rank = ({line = Infinity, column = 0, level}: PolicyFinding): readonly number[] => [
    Math.min(line, Number.MAX_SAFE_INTEGER),
    level === 'problem' ? 0 : 1,
    column,
  ];
  return [...findings].sort((one, other) => {
    const [left, right] = [rank(one), rank(other)];
    const differing = left.findIndex((value, index) => value !== right[index]);
    return (left[differing] ?? 0) - (right[differing] ?? 0);
  });
}
