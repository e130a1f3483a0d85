import {languages} from '../../ui/texts/languages.ts';
import {UsageError} from '../command.ts';
import type {GivenAnswers} from './options.ts';
import type {PageFacts} from './page-facts.ts';
import type {InitAnswers} from './propose-site.ts';
import type {Snippet} from './snippets.ts';

/** What is proposed as the answer to each question. */
export type ProposedAnswers = Omit<InitAnswers, 'name'> & {readonly name: string | undefined};

/** What is proposed where nothing was found. */
const EXAMPLES = {policy: '/privacy-policy/', cookies: '/cookies/'};

/** The links that are examples. */
export function assumedLinks(given: GivenAnswers, facts: PageFacts): readonly string[] {
  return (['policy', 'cookies'] as const).flatMap((page) =>
    given[page] === undefined && facts[page] === undefined ? [`links.${page}: "${EXAMPLES[page]}"`] : [],
  );
}

/** What to answer where no option says more, from the pages. */
export function proposalsFrom(facts: PageFacts, snippets: readonly Snippet[]): ProposedAnswers {
  const known = facts.languages.filter((tag) => tag === 'en' || languages.includes(tag));
  return {
    name: facts.name,
    languages: known.length > 0 ? known : ['en'],
    presets: [...new Set(snippets.flatMap(({preset}) => preset ?? []))],
    policy: facts.policy ?? EXAMPLES.policy,
    cookies: facts.cookies ?? EXAMPLES.cookies,
    email: facts.email,
  };
}

/** The options, and what was found for what they leave out. Throws a `UsageError` that names the options without which it cannot be. */
export function answersWithoutAsking(
  given: GivenAnswers,
  proposed: ProposedAnswers,
  isAccepting: boolean,
): InitAnswers {
  const {name = isAccepting ? proposed.name : undefined} = given;
  const needed = isAccepting ? {name} : {name, policy: given.policy, cookies: given.cookies};
  const missing = Object.entries(needed).flatMap(([key, value]) => (value === undefined ? [`--${key}`] : []));
  if (name === undefined || missing.length > 0) throw new UsageError(missingMessage(missing, isAccepting));
  const stated = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return {...proposed, ...stated, name};
}

function missingMessage(options: readonly string[], isAccepting: boolean): string {
  const are = options.length > 1 ? 'are' : 'is';
  return isAccepting
    ? `${options.join(', ')} ${are} missing: the pages do not say it.`
    : `${options.join(', ')} ${are} missing, and there is no terminal to ask in. --yes accepts what is found in --pages.`;
}
