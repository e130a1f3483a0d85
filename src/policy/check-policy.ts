import type {SiteConfig} from '../config/types.ts';
import {checkLinks} from './check-links.ts';
import {checkText} from './check-text.ts';
import type {Block, Policy, Table} from './model.ts';
import {inlineText} from './plain-text.ts';
import type {PolicyProblem} from './policy-problem.ts';

const VERSION = /^[A-Za-z0-9._-]{1,32}$/;

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

const checkFacts = ({title, version, date}: Policy): readonly PolicyProblem[] => {
  const fault = (path: string, message: string): PolicyProblem => ({code: 'policy-facts', path, message});
  return [
    ...(title === '' ? [fault('title', 'A policy needs a title.')] : []),
    ...(VERSION.test(version)
      ? []
      : [fault('version', 'Expected 1 to 32 letters, digits, dots, hyphens or underscores.')]),
    ...(isDay(date) ? [] : [fault('date', 'Expected the day it takes effect, YYYY-MM-DD.')]),
  ];
};

const isRetention = (block: Block): block is Table =>
  block.kind === 'table' && block.header.some((cell) => /^(how long|kept)/i.test(inlineText(cell)));

const checkRetention = ({sections}: Policy): readonly PolicyProblem[] => {
  const fault = (message: string): PolicyProblem => ({code: 'policy-missing', path: 'retention', message});
  const rows = sections.flatMap(({blocks}) => blocks.filter(isRetention)).flatMap((table) => table.rows);
  if (rows.length === 0) return [fault('No table says how long things are kept (UK GDPR Article 13(2)(a)).')];
  const consent = rows.some((row) => /consent/i.test(row.map(inlineText).join(' ')));
  return consent ? [] : [fault('The retention table does not say how long consent is kept.')];
};

/** Everything that must be put right before a policy is published with `config`. Empty when nothing must. */
export const checkPolicy = (policy: Policy, config: SiteConfig): readonly PolicyProblem[] => [
  ...checkFacts(policy),
  ...checkText(policy),
  ...checkRetention(policy),
  ...checkLinks(policy, config),
];
