import type {CaseLanguage} from '../model.ts';
import {englishLetters} from './english.ts';
import type {Letter, LetterFacts, LetterName} from './letter.ts';
import {welshLetters} from './welsh.ts';

/** A draft of a letter for an officer to read, change and send. */
export function draftLetter(name: LetterName, language: CaseLanguage, facts: LetterFacts): Letter {
  return (language === 'cy' ? welshLetters : englishLetters)[name](facts);
}
