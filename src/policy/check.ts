import type {SiteConfig} from '../config/types.ts';
import {parseCalendarDate} from '../platform/pure/calendar.ts';
import {
  type Block,
  type Inline,
  inlinePlainText,
  plainText,
  type Policy,
  type PolicyProblem,
  type Table,
} from './model.ts';
import {forbiddenClaims, requiredStatements} from './text-rules.ts';

const VERSION = /^[A-Za-z0-9._-]{1,32}$/;

/** The link that opens the preference panel on any page. */
const PANEL_HREF = '#privacy-desk';

/** Everything to correct before a policy is published with `config`; empty when it can be published. */
export function checkPolicy(policy: Policy, config: SiteConfig): readonly PolicyProblem[] {
  return [
    ...checkFrontMatter(policy),
    ...checkText(policy),
    ...checkRetention(policy),
    ...checkLinks(policy, config),
  ];
}

function checkFrontMatter({title, version, date}: Policy): readonly PolicyProblem[] {
  const problem = (path: string, message: string): PolicyProblem => ({code: 'policy-facts', path, message});
  return [
    ...(title === '' ? [problem('title', 'A policy needs a title.')] : []),
    ...(VERSION.test(version)
      ? []
      : [problem('version', 'Expected 1 to 32 letters, digits, dots, hyphens or underscores.')]),
    ...(parseCalendarDate(date) ? [] : [problem('date', 'Expected the day it takes effect, YYYY-MM-DD.')]),
  ];
}

/** Checks the text for claims that are wrong in UK law and for statements that the law requires. */
function checkText(policy: Policy): readonly PolicyProblem[] {
  const parts = [{id: '', blocks: policy.introduction}, ...policy.sections];
  const whole = parts.map(({blocks}) => plainText(blocks)).join('\n');
  const missing = requiredStatements
    .filter(({statement}) => !statement.test(whole))
    .map(({message}): PolicyProblem => ({code: 'policy-missing', path: '', message}));
  return [...parts.flatMap(({id, blocks}) => claimsIn(id === '' ? '' : `#${id}`, blocks)), ...missing];
}

function claimsIn(path: string, blocks: readonly Block[]): readonly PolicyProblem[] {
  return sentencesOf(plainText(blocks)).flatMap((sentence) =>
    forbiddenClaims
      .filter(({claim, unless}) => claim.test(sentence) && unless?.test(sentence) !== true)
      .map(({message}): PolicyProblem => ({
        code: 'policy-claim',
        path,
        message: `${message} Found: "${sentence.slice(0, 80)}".`,
      })),
  );
}

function sentencesOf(text: string): readonly string[] {
  return text.replaceAll(/([.!?])\s+/g, '$1\n').split(/\n+/);
}

function checkRetention({sections}: Policy): readonly PolicyProblem[] {
  const problem = (message: string): PolicyProblem => ({code: 'policy-missing', path: 'retention', message});
  const rows = sections.flatMap(({blocks}) => blocks.filter(isRetentionTable)).flatMap((table) => table.rows);
  if (rows.length === 0)
    return [problem('A table with retention periods is missing (UK GDPR Article 13(2)(a)).')];
  const coversConsent = rows.some((row) => /consent/i.test(row.map(inlinePlainText).join(' ')));
  return coversConsent ? [] : [problem('The retention table does not say how long consent is kept.')];
}

function isRetentionTable(block: Block): block is Table {
  return (
    block.kind === 'table' && block.header.some((cell) => /^(how long|kept)/i.test(inlinePlainText(cell)))
  );
}

/**
 * Checks the links. The policy must link to every other address in the configuration's `links`, to the contact and to the
 * preference panel. A link inside the policy must lead to a heading.
 */
function checkLinks(policy: Policy, config: SiteConfig): readonly PolicyProblem[] {
  const found = new Set([policy.introduction, ...policy.sections.map(({blocks}) => blocks)].flatMap(linksIn));
  const {policy: self, ...others} = config.links;
  const missing = [
    ...Object.entries(others).map(([name, href]) => ({path: `links.${name}`, href})),
    ...(config.organisation.email
      ? [{path: 'organisation.email', href: `mailto:${config.organisation.email}`}]
      : []),
    {path: 'cookies', href: PANEL_HREF},
  ].filter(({href}) => href !== self && !found.has(href));
  const ids = idsOf(policy);
  const broken = [...found].filter(
    (href) => href.startsWith('#') && href !== PANEL_HREF && !ids.has(href.slice(1)),
  );
  return [
    ...missing.map(({path, href}): PolicyProblem => ({
      code: 'policy-missing',
      path,
      message: `The policy does not link to ${href}.`,
    })),
    ...broken.map((path): PolicyProblem => ({code: 'policy-link', path, message: 'No heading has this id.'})),
  ];
}

function linksIn(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'list':
        return block.items.flatMap(linksIn);
      case 'quote':
        return linksIn(block.blocks);
      case 'table':
        return [block.header, ...block.rows].flat().flatMap(hrefsIn);
      default:
        return hrefsIn(block.inlines);
    }
  });
}

function hrefsIn(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline) => {
    if (!('inlines' in inline)) return [];
    return inline.kind === 'link' ? [inline.href, ...hrefsIn(inline.inlines)] : hrefsIn(inline.inlines);
  });
}

function idsOf(policy: Policy): ReadonlySet<string> {
  return new Set(
    policy.sections.flatMap(({id, blocks}) => [
      id,
      ...blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : [])),
    ]),
  );
}
