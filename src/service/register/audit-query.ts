import {type CalendarDate, parseCalendarDate} from '../../platform/pure/calendar.ts';
import type {AuditTable} from '../database/tables.ts';
import type {AuditFilter} from './audit-entries.ts';
import {type FormError, formValue} from './form-fields.ts';

/** The search in the address of the audit page. */
export interface AuditQuery {
  readonly filter: AuditFilter;
  /** The entry that the page comes after. */
  readonly before: Pick<AuditTable, 'at' | 'id'> | undefined;
  readonly errors: readonly FormError[];
}

/** Reads the query of an address, which anyone can write. */
export function readAuditQuery(query: unknown): AuditQuery {
  const text = (name: string): string => formValue(query, name).trim().slice(0, 200);
  const errors: FormError[] = [];
  const day = (name: 'from' | 'to', label: string): CalendarDate | undefined => {
    const date = parseCalendarDate(text(name));
    if (text(name) !== '' && date === undefined)
      errors.push({field: name, message: `${label} must be a day that exists, such as 2026-12-01.`});
    return date;
  };
  const [from, to] = [day('from', 'From'), day('to', 'To')];
  const filter = {
    ...(text('person') === '' ? {} : {person: text('person')}),
    ...(text('subject') === '' ? {} : {subject: text('subject')}),
    ...(from === undefined ? {} : {from}),
    ...(to === undefined ? {} : {to}),
  };
  if (from !== undefined && to !== undefined && to < from)
    errors.push({field: 'to', message: 'To must not be before From.'});
  const [at = '', id = ''] = text('before').split('~');
  return {filter, errors, before: at === '' ? undefined : {at, id}};
}

/** The query of an address for a filter, without the question mark. */
export function auditQueryText(filter: AuditFilter, before?: Pick<AuditTable, 'at' | 'id'>): string {
  const query = new URLSearchParams({...filter});
  if (before) query.set('before', `${before.at}~${before.id}`);
  return query.toString();
}
