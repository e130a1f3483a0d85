import {ADDRESS, EMAIL, LANGUAGE} from '../../config/patterns.ts';
import {UsageError} from '../command.ts';
import {didYouMean} from '../nearest.ts';
import {rootAddressHint} from '../root-address.ts';
import {presetRecords} from '../presets/all-presets.ts';
import type {InitAnswers} from './propose-site.ts';

/** The options of `init`, for `readArguments`. */
export const initOptions = {
  pages: {type: 'string'},
  name: {type: 'string'},
  language: {type: 'string'},
  preset: {type: 'string', multiple: true},
  policy: {type: 'string'},
  cookies: {type: 'string'},
  email: {type: 'string'},
  out: {type: 'string', default: 'site.json'},
  yes: {type: 'boolean', default: false},
  force: {type: 'boolean', default: false},
  'dry-run': {type: 'boolean', default: false},
} as const;

/** The answers that were given as options. Absent: not given. */
export type GivenAnswers = {readonly [Key in keyof InitAnswers]?: InitAnswers[Key] | undefined};

/** The values of the options that answer a question. */
interface AnswerOptions {
  readonly name?: string | undefined;
  readonly language?: string | undefined;
  readonly preset?: readonly string[] | undefined;
  readonly policy?: string | undefined;
  readonly cookies?: string | undefined;
  readonly email?: string | undefined;
}

/** Says what is wrong with an answer, or `undefined`. */
type Check = (value: string) => string | undefined;

/** The rules for each answer: those of the configuration. */
export const answerChecks = {
  name: (value) =>
    value.trim() ? undefined : 'Expected the name of the organisation that asks for consent.',
  language: (value) => {
    const wrong = tagsIn(value).find((tag) => !LANGUAGE.test(tag));
    return wrong === undefined && value.trim()
      ? undefined
      : `Expected language tags like "en" or "en,cy"; found "${wrong ?? ''}".`;
  },
  preset: (value) => {
    const known = presetRecords.map(({id}) => id);
    if (known.includes(value)) return undefined;
    return `"${value}" is no preset. "privacy-desk presets" lists them.${didYouMean(value, known)}`;
  },
  policy: address,
  cookies: address,
  email: (value) => (EMAIL.test(value) ? undefined : `Expected an e-mail address; found "${value}".`),
} satisfies Readonly<Record<keyof AnswerOptions, Check>>;

/** The answers in the options. Throws a `UsageError` that names the option when one is wrong. */
export function answersIn(values: AnswerOptions): GivenAnswers {
  for (const key of Object.keys(answerChecks) as (keyof AnswerOptions)[])
    for (const value of [values[key] ?? []].flat()) {
      const mistake = answerChecks[key](value);
      if (mistake !== undefined) throw new UsageError(`--${key}: ${mistake}`);
    }
  const {name, language, preset, policy, cookies, email} = values;
  return {
    name,
    languages: language === undefined ? undefined : tagsIn(language),
    presets: preset && [...new Set(preset)],
    policy,
    cookies,
    email,
  };
}

/** The language tags in "en, cy". */
export function tagsIn(value: string): readonly string[] {
  return [...new Set(value.split(',').map((tag) => tag.trim()))].filter(Boolean);
}

function address(value: string): string | undefined {
  return ADDRESS.test(value)
    ? undefined
    : `Expected an address like "/privacy-policy/" or "https://…"; found "${value}".${rootAddressHint(value)}`;
}
