import type {Problem} from '../../config/problem.ts';
import type {SiteConfig} from '../../config/types.ts';
import {isEnglish} from '../../ui/texts/pick-language.ts';
import {english} from './english.ts';
import {ICO_MANAGING} from './sources.ts';

/** The two answers to each question, by the keys of their texts. */
const pairs = [
  ['banner.accept', 'banner.reject'],
  ['notice.accept', 'notice.reject'],
  ['panel.accept-all', 'panel.reject-all'],
] as const;

/** Answers that a site words itself and that are not equally plain: one is longer, louder, or says more than the answer. */
export function answerProblems({texts}: SiteConfig): readonly Problem[] {
  return Object.entries(texts).flatMap(([language, own]) =>
    pairs.flatMap(([yes, no]) => {
      if (own[yes] === undefined && own[no] === undefined) return [];
      // Built-in texts of other languages are equally plain, and are not loaded here.
      const builtIn = isEnglish(language) ? english : {};
      const [accept, reject] = [own[yes] ?? builtIn[yes], own[no] ?? builtIn[no]];
      const path = (key: string): string => `texts.${language}.${key}`;
      const loaded = isEnglish(language)
        ? [
            ...loadedProblems(path(yes), own[yes], LOADED_YES),
            ...loadedProblems(path(no), own[no], LOADED_NO),
          ]
        : [];
      if (loaded.length > 0 || accept === undefined || reject === undefined) return loaded;
      return unequalProblems(path(own[no] === undefined ? yes : no), accept, reject);
    }),
  );
}

/** Words that push, or that do not say that one agrees. */
const LOADED_YES =
  /\b(ok(ay)?|got it|great|awesome|continue|proceed|close|recommended|best|better|improve|enjoy|support|please|love|happy|help|understand)\b/i;

/** Words that shame, warn or put off, or that lead elsewhere. */
const LOADED_NO =
  /\b(no thanks|i (don’t|don't|do not)|miss(ing)? out|lose|losing|worse|limited|poor(er)?|without|anyway|risk|unfortunately|later|maybe|not now|skip|manage|options|settings|learn more)\b/i;

function loadedProblems(path: string, text: string | undefined, loaded: RegExp): readonly Problem[] {
  const found = text === undefined ? undefined : loaded.exec(text)?.[0];
  if (found === undefined) return [];
  const message = `Expected the answer and no more, such as "Accept all" or "Reject all"; found "${text ?? ''}". "${found}" pushes, or hides what the button does: ${ICO_MANAGING}`;
  return [{code: 'answer-loaded', path, message}];
}

/** How many times as long one answer may be as the other, and from how many characters on that counts. */
const MOST = {times: 2, characters: 8};

function unequalProblems(path: string, accept: string, reject: string): readonly Problem[] {
  const [shorter, longer] = [accept.length, reject.length].sort((one, other) => one - other);
  const isLonger =
    (longer ?? 0) > MOST.times * (shorter ?? 0) && (longer ?? 0) - (shorter ?? 0) > MOST.characters;
  const difference = isLonger
    ? 'one is more than twice as long'
    : isLoud(accept) === isLoud(reject)
      ? undefined
      : 'only one has capitals, an exclamation mark or a picture';
  if (difference === undefined) return [];
  const message = `Expected two answers that are equally plain; found "${accept}" and "${reject}": ${difference}. Refusing has to be as easy as agreeing: ${ICO_MANAGING}`;
  return [{code: 'answer-unequal', path, message}];
}

function isLoud(text: string): boolean {
  const letters = text.replaceAll(/[^\p{L}]/gu, '');
  const isCapital =
    letters.length > 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  return isCapital || /[!★✓✔]|\p{Extended_Pictographic}/u.test(text);
}
