import type * as Clack from '@clack/prompts';
import {presetRecords} from '../presets/all-presets.ts';
import type {InitAnswers} from './propose-site.ts';
import type {ProposedAnswers} from './proposed-answers.ts';
import {answerChecks, type GivenAnswers, tagsIn} from './options.ts';

type Prompts = typeof Clack;

/** Asks where the pages of the site are. Resolves to `undefined` when there are none to read. */
export async function askForPages(proposed: string): Promise<string | undefined> {
  const {text} = await loadPrompts();
  const answer = await text({
    message: 'Where are your pages? A folder, or an address (https://…). Leave it empty to skip this.',
    initialValue: proposed,
  });
  return answered(answer).trim() || undefined;
}

/** Asks for every answer that was not given as an option. Rejects when the questions are cancelled. */
export async function askForAnswers(given: GivenAnswers, proposed: ProposedAnswers): Promise<InitAnswers> {
  const prompts = await loadPrompts();
  const ask = (
    key: 'name' | 'language' | 'policy' | 'cookies',
    message: string,
    initialValue = '',
  ): Promise<string> =>
    askForText(prompts, {message, initialValue, validate: (value = '') => answerChecks[key](value)});
  return {
    name:
      given.name ??
      (await ask('name', 'What is the name of your organisation? Visitors read who asks.', proposed.name)),
    languages:
      given.languages ??
      tagsIn(
        await ask(
          'language',
          'Which languages is the site in? The main one first: en,cy',
          proposed.languages.join(),
        ),
      ),
    presets: given.presets ?? (await askForPresets(prompts, proposed.presets)),
    policy: given.policy ?? (await ask('policy', 'Where is the privacy policy?', proposed.policy)),
    cookies:
      given.cookies ?? (await ask('cookies', 'Where is, or will be, the list of cookies?', proposed.cookies)),
    email: given.email ?? (await askForEmail(prompts, proposed.email)),
  };
}

/** Loaded only to ask, because it needs a newer Node than the rest of the command line: 20.12. */
function loadPrompts(): Promise<Prompts> {
  return import('@clack/prompts');
}

interface TextQuestion {
  readonly message: string;
  readonly initialValue: string;
  readonly validate: (value?: string) => string | undefined;
}

async function askForText({text}: Prompts, question: TextQuestion): Promise<string> {
  return answered(await text(question)).trim();
}

async function askForEmail(prompts: Prompts, proposed = ''): Promise<string | undefined> {
  const answer = await askForText(prompts, {
    message: 'Which e-mail address answers questions about privacy? You may leave it empty.',
    initialValue: proposed,
    validate: (value = '') => (value ? answerChecks.email(value) : undefined),
  });
  return answer || undefined;
}

/** All presets, in which those that the pages use are chosen. */
async function askForPresets(
  {autocompleteMultiselect}: Prompts,
  found: readonly string[],
): Promise<readonly string[]> {
  const chosen = await autocompleteMultiselect({
    message: `Which tools does the site use? ${found.length > 0 ? `Found in your pages: ${found.length}.` : 'None was found.'} Type to search.`,
    options: presetRecords
      .toSorted((one, other) => Number(found.includes(other.id)) - Number(found.includes(one.id)))
      .map(({id, name, category}) => ({value: id, label: name, hint: category})),
    initialValues: [...found],
    maxItems: 10,
  });
  return answered(chosen);
}

/** The answer. Throws when the question was cancelled, with Ctrl+C or Escape: Clack gives a symbol then. */
function answered<T>(answer: T): Exclude<T, symbol> {
  if (typeof answer === 'symbol') throw new Error('Cancelled. Nothing was written.');
  return answer as Exclude<T, symbol>;
}
