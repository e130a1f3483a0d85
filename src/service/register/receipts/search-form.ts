import {readDay} from '../typed-day.ts';
import {readReceiptText, type ReceiptFilter, receiptMarks} from '../../receipts/receipt-filter.ts';
import type {ReceiptPlace} from '../../receipts/search-receipts.ts';
import {receiptStatuses} from '../../receipts/search-terms.ts';
import {type FormError, formValue, textField} from '../form-fields.ts';
import {html, type Html} from '../html.ts';
import {dayField, selectField} from './fields.ts';
import {dayInWords, markWords, statusWords} from './words.ts';

/** The fields of a search as they were typed. */
export type SearchValues = Readonly<Record<(typeof fields)[number], string>>;

const fields = ['q', 'purpose', 'status', 'from', 'to', 'mark'] as const;

/** A search as it was asked for, and what is wrong with it. */
export interface AskedSearch {
  readonly values: SearchValues;
  readonly filter: ReceiptFilter;
  readonly after: ReceiptPlace | undefined;
  readonly errors: readonly FormError[];
}

/** Reads the query of an address. Never throws. */
export function readSearch(query: unknown): AskedSearch {
  const value = (name: string): string => formValue(query, name).trim().slice(0, 200);
  const values = Object.fromEntries(fields.map((name) => [name, value(name)])) as unknown as SearchValues;
  const {q, purpose, status, from, to, mark} = values;
  const found = q === '' ? {} : readReceiptText(q);
  const days = [from, to].map(readDay);
  const [fromDay, toDay] = days;
  const errors: FormError[] = [];
  if (!found) errors.push({field: 'q', message: NO_REFERENCE});
  if (from !== '' && !fromDay) errors.push({field: 'from', message: `“From” ${NO_DAY}`});
  if (to !== '' && !toDay) errors.push({field: 'to', message: `“To” ${NO_DAY}`});
  if (fromDay && toDay && fromDay > toDay)
    errors.push({field: 'to', message: '“To” must be the same day as “From”, or later'});
  const filter = {
    ...found,
    purpose: purpose || undefined,
    status: receiptStatuses.find((one) => one === status),
    mark: receiptMarks.find((one) => one === mark),
    from: fromDay,
    to: toDay,
  };
  return {values, filter, after: readPlace(value('after')), errors};
}

const NO_REFERENCE =
  'Enter the 8 characters of a reference, or an id with 32 characters: digits and the letters a to f';

const NO_DAY = 'must be a real date, such as 2026-12-01 or 1/12/2026';

function readPlace(text: string): ReceiptPlace | undefined {
  const [, received_at = '', index = ''] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_(\d{1,15})$/.exec(text) ?? [];
  return received_at ? {received_at, log_index: Number(index)} : undefined;
}

/** The query of an address that searches the same, from a place on. */
export function searchQuery(values: SearchValues, after?: ReceiptPlace): string {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''));
  if (after) query.set('after', `${after.received_at}_${after.log_index}`);
  return query.size > 0 ? `?${query.toString()}` : '';
}

/** The fields of a search. */
export function searchForm(
  {values, errors}: Pick<AskedSearch, 'values' | 'errors'>,
  purposes: readonly string[],
): Html {
  const {purpose} = values;
  const known = purpose === '' || purposes.includes(purpose) ? purposes : [purpose, ...purposes];
  const hint = 'The 8 characters that the visitor reads out, the whole id, or the id of a visitor';
  return html`<form method="get" action="/register/receipts" role="search" novalidate>
    ${textField({name: 'q', label: 'Reference or id', hint, value: values.q, type: 'search'}, errors)}
    <div class="filters">
      ${selectField({
        name: 'purpose',
        label: 'Purpose',
        value: purpose,
        options: [['', 'All purposes'], ...known.map((one) => [one, one] as const)],
      })}
      ${selectField({
        name: 'status',
        label: 'What happened',
        value: values.status,
        options: [['', 'Everything'], ...receiptStatuses.map((one) => [one, statusWords[one]] as const)],
      })}
      ${selectField({
        name: 'mark',
        label: 'Marked as',
        value: values.mark,
        options: [['', 'Anything'], ...receiptMarks.map((one) => [one, markWords[one]] as const)],
      })}
      ${dayField({name: 'from', label: 'From', value: values.from}, errors)}
      ${dayField({name: 'to', label: 'To', value: values.to}, errors)}
    </div>
    <button>Search</button> <a href="/register/receipts">Show all receipts</a>
  </form>`;
}

/** The words for a search without a restriction. */
export const ALL_RECEIPTS = 'all receipts';

/** The search in words, for the audit trail and the heading of what was found. */
export function searchInWords({purpose, status, mark, from, to}: ReceiptFilter): string {
  const parts = [
    purpose !== undefined && `purpose ${purpose}`,
    status && statusWords[status],
    mark && markWords[mark],
    from && `from ${dayInWords(from)}`,
    to && `to ${dayInWords(to)}`,
  ];
  return parts.filter(Boolean).join(', ') || ALL_RECEIPTS;
}
