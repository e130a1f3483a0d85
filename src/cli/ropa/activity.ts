import type {Organisation, StoredItem} from '../../config/types.ts';
import {formatDuration} from '../../ui/format.ts';

/** One activity in a record of processing activities: a text for each column. */
export type Activity = Readonly<Record<ActivityColumn, string>>;

/** The columns, in order: what Article 30(1) UK GDPR asks for (https://www.legislation.gov.uk/eur/2016/679/article/30). */
export const activityColumns = [
  'Controller',
  'Contact',
  'Activity',
  'Purpose',
  'Lawful basis',
  'Basis for cookies and similar technologies',
  'Categories of individuals',
  'Categories of personal data',
  'Recipient',
  'Role of the recipient',
  'Country of the recipient',
  'Safeguards of a transfer',
  'Kept for',
  'Stored in the browser',
  'Security measures',
] as const;

export type ActivityColumn = (typeof activityColumns)[number];

/** Stands where the configuration says nothing: the record is not complete there. */
export const NOT_STATED = 'not stated';

/** Records are in British English. */
const BRITISH = {locale: 'en-GB', texts: {}};

/** The organisation that is responsible: the same for every activity. */
export function controllerColumns(organisation: Organisation): Pick<Activity, 'Controller' | 'Contact'> {
  const {name, contact, email, phone} = organisation;
  return {
    Controller: stated(name),
    Contact: stated([contact, email, phone?.replace('tel:', '')]),
  };
}

/** The statements, separated by commas. */
export function stated(value: string | undefined | readonly (string | undefined)[]): string {
  return [value].flat().filter(Boolean).join(', ') || NOT_STATED;
}

/** `13 months` of the ISO 8601 duration `P13M`. */
export function durationText(duration: string): string {
  return formatDuration(duration, BRITISH);
}

/** The items that are stored in the browser, each with how long. `undefined`: they were not declared. */
export function storageText(items: readonly StoredItem[] | undefined): string {
  if (!items) return NOT_STATED;
  return items.map((item) => `${item.name} (${lasting(item)})`).join(', ') || 'nothing';
}

/** Only cookies and the storage of one visit end by themselves: https://html.spec.whatwg.org/multipage/webstorage.html */
function lasting({kind, duration}: StoredItem): string {
  if (duration === 'session' || (!duration && kind === 'sessionStorage'))
    return 'until the browser is closed';
  if (duration) return durationText(duration);
  return kind === 'cookie' ? `duration ${NOT_STATED}` : 'until it is removed';
}
