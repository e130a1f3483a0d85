import {answerText} from '../../cases/person-facts.ts';
import type {CaseRecord} from '../../cases/model.ts';
import {formValue, textField} from '../form-fields.ts';
import {html, type Html} from '../html.ts';

/** Reads a search from the query of an address. Never throws. */
export function readCaseSearch(query: unknown): string {
  return formValue(query, 'q').trim().slice(0, 200);
}

/**
 * Whether a reference, a name or an email address of a case contains `text`. Case, accents, spaces and hyphens do not matter. The answers
 * are stored as JSON text, so the search is in code, over the 10,000 cases at most that `list` of the store reads.
 */
export function isFound(record: CaseRecord, text: string): boolean {
  const places = [
    record.reference,
    ...['name', 'subject', 'email'].map((field) => answerText(record, field)),
  ];
  return places.some((place) => plain(place).includes(plain(text)));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\p{Mark}\s-]/gu, '')
    .toLowerCase();
}

/** The fields of a search in the list at `path`. */
export function caseSearchForm(path: string, text: string): Html {
  const hint = 'The reference, a name or an email address, or a part of one';
  return html`<form method="get" action="${path}" role="search" novalidate>
    ${textField({name: 'q', label: 'Find a case', hint, value: text, type: 'search'})}
    <button>Search</button>
    ${text !== '' && html`<a href="${path}">Show all</a>`}
  </form>`;
}
