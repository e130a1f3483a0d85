import {parseCalendarDate} from '../../platform/pure/calendar.ts';
import {frontMatter, normalizeSource} from '../front-matter.ts';
import type {PolicyProblem} from '../model.ts';
import {parsePolicy} from '../parse.ts';
import {placeAt} from './document.ts';
import type {LintFacts, PolicyFinding} from './finding.ts';

const VERSION = /^[A-Za-z0-9._-]{1,32}$/;

/** The mistakes in the form of a source in Markdown. */
export const formLints = {
  'front-matter': {
    id: 'front-matter',
    level: 'problem',
    reason: 'The front matter is not as expected.',
    source: '',
    wording: '---, then title, version and date, each on a line of its own, then ---.',
  },
  'html-not-supported': {
    id: 'html-not-supported',
    level: 'problem',
    reason: 'HTML is not supported. It would be shown as text.',
    source: '',
    wording: 'Markdown that says the same.',
  },
  'link-refused': {
    id: 'link-refused',
    level: 'problem',
    reason: 'A policy may only link to web pages, email addresses and telephone numbers.',
    source: '',
    wording: 'An address that begins with https:, mailto:, tel:, / or #.',
  },
  'id-repeated': {
    id: 'id-repeated',
    level: 'problem',
    reason: 'A link could lead to either of two headings.',
    source: '',
    wording: 'Another id at the end of the heading: {#another-id}.',
  },
  'table-unknown': {
    id: 'table-unknown',
    level: 'problem',
    reason: 'No table has this role.',
    source: '',
    wording: 'table=purposes, retention, rights, recipients, transfers or cookies',
  },
} as const satisfies Readonly<Record<PolicyProblem['code'], LintFacts>>;

/** The mistakes in Markdown that cannot be published. */
export function checkForm(text: string): readonly PolicyFinding[] {
  const source = normalizeSource(text);
  return [...checkFields(source), ...parsePolicy(source).problems.map((problem) => located(problem, source))];
}

function checkFields(source: string): readonly PolicyFinding[] {
  const {fields, lines, errors} = frontMatter(source);
  if (errors.length > 0) return [];
  const wrong = (
    name: string,
    isRight: (value: string) => boolean,
    reason: string,
  ): readonly PolicyFinding[] =>
    isRight(fields.get(name) ?? '')
      ? []
      : [
          {
            ...formLints['front-matter'],
            reason,
            line: lines.get(name) ?? 1,
            column: 1,
            excerpt: fields.get(name),
          },
        ];
  return [
    ...wrong('title', (title) => title !== '', 'A policy needs a title.'),
    ...wrong(
      'version',
      (version) => VERSION.test(version),
      'Expected a version of 1 to 32 letters, digits, dots, hyphens or underscores.',
    ),
    ...wrong(
      'date',
      (date) => parseCalendarDate(date) !== undefined,
      'Expected the day the version takes effect, YYYY-MM-DD.',
    ),
  ];
}

function located({code, found, line, message}: PolicyProblem, source: string): PolicyFinding {
  const offset = found === '' ? -1 : source.lastIndexOf(found);
  const place = offset < 0 ? {line, column: line === undefined ? undefined : 1} : placeAt(source, offset);
  return {...formLints[code], reason: message, ...place, excerpt: found || undefined};
}
