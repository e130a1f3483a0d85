import {plainText} from './plain-text.ts';
import type {Block, Policy} from './model.ts';
import type {PolicyProblem} from './policy-problem.ts';
import {claimRules, statementRules} from './text-rules.ts';

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?])\s+|\n+/);

const claimsIn = (path: string, blocks: readonly Block[]): readonly PolicyProblem[] =>
  sentencesOf(plainText(blocks)).flatMap((sentence) =>
    claimRules
      .filter(({claim, unless}) => claim.test(sentence) && unless?.test(sentence) !== true)
      .map(({message}): PolicyProblem => ({
        code: 'policy-claim',
        path,
        message: `${message} Found: "${sentence.slice(0, 80)}".`,
      })),
  );

/** Judges the words: claims that are wrong in UK law, and statements that the law asks for and that are missing. */
export const checkText = (policy: Policy): readonly PolicyProblem[] => {
  const parts = [{id: '', blocks: policy.opening}, ...policy.sections];
  const whole = parts.map(({blocks}) => plainText(blocks)).join('\n');
  const missing = statementRules
    .filter(({statement}) => !statement.test(whole))
    .map(({message}): PolicyProblem => ({code: 'policy-missing', path: '', message}));
  return [...parts.flatMap(({id, blocks}) => claimsIn(id === '' ? '' : `#${id}`, blocks)), ...missing];
};
