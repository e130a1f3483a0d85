import type {CaseLanguage} from '../model.ts';
import {englishLetters, englishQuestionTime} from './english.ts';
import type {Letter, LetterFacts, LetterName} from './letter.ts';
import {welshLetters, welshQuestionTime} from './welsh.ts';

/** A draft of a letter for an officer to read, change and send. */
export function draftLetter(name: LetterName, language: CaseLanguage, facts: LetterFacts): Letter {
  return (language === 'cy' ? welshLetters : englishLetters)[name](facts);
}

/** The letter of a question about what is meant, after the officer has changed whether the clock stops. Other words stay as they are. */
export function withQuestionTime(letter: string, language: CaseLanguage, pauses: boolean): string {
  const timeOf = language === 'cy' ? welshQuestionTime : englishQuestionTime;
  return letter.replace(timeOf(!pauses), () => timeOf(pauses));
}
