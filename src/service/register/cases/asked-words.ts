import type {CaseRecord} from '../../cases/model.ts';
import {answerText, kindsOf} from '../../cases/person-facts.ts';
import {answerInWords} from './answer-list.ts';
import type {CasePagesOptions} from './case-context.ts';
import {kindWords} from './words.ts';

/** How many characters of a complaint a list shows. */
const SHOWN = 80;

/** "Request: Get a copy of my information", or the beginning of a complaint. */
export function askedInWords(record: CaseRecord, caseFields: CasePagesOptions['caseFields']): string {
  const {kind} = record;
  const asked =
    kind === 'request'
      ? rightsInWords(kindsOf(record), caseFields)
      : shortened(answerText(record, 'details'));
  return asked === '' ? kindWords[kind] : `${kindWords[kind]}: ${asked}`;
}

/** Rights in the words of the form; empty when there are none. */
export function rightsInWords(rights: readonly string[], caseFields: CasePagesOptions['caseFields']): string {
  const field = caseFields.request.find(({id}) => id === 'kinds');
  return answerInWords(rights, field);
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('').trimEnd()}…` : text;
}
