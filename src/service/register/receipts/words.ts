import type {CalendarDate} from '../../../platform/pure/calendar.ts';
import type {Receipt} from '../../../receipt/model.ts';
import type {ConsentEvent, PurposeAnswer} from '../../../receipt/record-model.ts';
import type {RegisteredMember} from '../../../receipt/register-paths.ts';
import type {DeletionReason} from '../../database/tables.ts';
import type {ReceiptMark} from '../../receipts/receipt-filter.ts';
import type {RetentionPeriod} from '../../receipts/retention.ts';
import type {ReceiptStatus} from '../../receipts/search-terms.ts';

/** What happened, in a list. */
export const statusWords: Readonly<Record<ReceiptStatus, string>> = {
  given: 'Consent given',
  renewed: 'Consent renewed',
  refused: 'Consent refused',
  withdrawn: 'Consent withdrawn',
  expired: 'Consent lapsed: its time was over',
  revoked: 'Consent lapsed: the notice changed',
  objected: 'Objection',
  'not-objected': 'Exception left on',
};

export const answerWords: Readonly<Record<PurposeAnswer, string>> = {
  granted: 'Allowed',
  refused: 'Not allowed',
  lapsed: 'Lapsed',
  objected: 'Objected',
  'not-objected': 'Left on',
};

export const markWords: Readonly<Record<ReceiptMark, string>> = {
  unproven: 'Unproven',
  held: 'On hold',
  erased: 'Erased',
};

export const memberWords: Readonly<Record<RegisteredMember, string>> = {
  noticeSha256: 'the words',
  configSha256: 'the configuration',
  policySha256: 'the policy',
  bundleSha384: 'the program',
};

export const deletionWords: Readonly<Record<DeletionReason, string>> = {
  requested: 'because the visitor asked',
  officer: 'by an officer',
  retention: 'because its retention period was over',
};

const methodWords: Readonly<Record<ConsentEvent['method'], string>> = {
  'banner-accept': 'pressed the button that accepts, in the banner',
  'banner-reject': 'pressed the button that rejects, in the banner',
  'banner-object': 'objected, in the banner',
  'panel-save': 'saved choices in the panel',
  'panel-accept': 'pressed the button that accepts, in the panel',
  'panel-reject': 'pressed the button that rejects, in the panel',
  'panel-withdraw': 'withdrew a consent in the panel',
  'embed-play': 'allowed embedded content at its place in the page',
  gpc: 'has a browser that sent Global Privacy Control',
  api: 'answered with a control of the site’s own',
  expiry: 'the time of the consent was over',
  'new-notice': 'the notice changed',
};

/** The act as a sentence without its time: `The visitor pressed …`. */
export function actWords({by, method}: Pick<ConsentEvent, 'by' | 'method'>): string {
  const what = methodWords[method];
  return by === 'dpv:DataSubject' ? `The visitor ${what}.` : `Consent lapsed: ${what}.`;
}

/** The title of a purpose in the words that the visitor was shown, and its key: `Count visits (analytics)`. */
export function purposeWords({record}: Receipt, key: string): string {
  const [category = '', service] = key.split(':');
  const title = record.processes.find(({id}) => id === `#process-${category}`)?.purpose_.title;
  if (title === undefined) return key;
  const party = service && record.parties.find(({id}) => id.endsWith(service))?.name;
  return `${party ? `${title}, ${party}` : title} (${key})`;
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** `1 December 2026`. */
export function dayInWords(day: CalendarDate | string): string {
  return dayFormat.format(new Date(`${day}T00:00:00Z`));
}

/** `6 years`, `1 year and 6 months`, `18 months and 2 days`. */
export function periodInWords({months, days}: RetentionPeriod): string {
  const parts = [
    count(Math.floor(months / 12), 'year'),
    count(months % 12, 'month'),
    count(days, 'day'),
  ].filter(Boolean);
  return parts.join(' and ') || '0 days';
}

/** `1 receipt`, `2 receipts`; empty for none. */
function count(number: number, unit: string): string {
  return number === 0 ? '' : `${number} ${unit}${number === 1 ? '' : 's'}`;
}

/** `1 receipt`, `2,000 receipts`. */
export function receiptsInWords(number: number): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? 'receipt' : 'receipts'}`;
}
