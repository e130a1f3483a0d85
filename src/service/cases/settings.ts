import {type CalendarDate, parseCalendarDate} from '../../platform/pure/calendar.ts';
import type {HolidayChanges} from '../../rights/bank-holidays.ts';
import {informationCommission, type LetterRegulator} from './letters/letter.ts';
import type {CaseKind} from './model.ts';

/** How the service handles requests and complaints. */
export interface CaseSettings {
  /** Public address of the service, such as `https://www.example.org/privacy`: letters have links to it. */
  readonly address?: string;
  /** How letters and notices are sent by e-mail. Without it, letters are printed and sent by post. */
  readonly mail?: MailSettings;
  /** The places that are told of a new case: e-mail addresses, and addresses that take a POST with JSON. */
  readonly notify?: {readonly mail?: readonly string[]; readonly webhooks?: readonly string[]};
  /** Whom letters name as the regulator. What is not set is that of the Information Commission. */
  readonly regulator?: Partial<LetterRegulator>;
  /** Bank holidays of one year only. */
  readonly holidays?: HolidayChanges;
  /** How long a case is kept after it was closed: ISO 8601 durations. */
  readonly retention?: Partial<Readonly<Record<CaseKind, string>>>;
}

/** A server that takes e-mail, and the sender of all letters. */
export interface MailSettings {
  /** `smtp://user:password@host:587`, or `smtps://…:465`. */
  readonly smtp: string;
  /** `Privacy team <privacy@example.org>`. */
  readonly from: string;
}

/**
 * How long cases are kept by default. Six years after a complaint, someone can still go to court
 * (https://www.legislation.gov.uk/ukpga/1980/58/section/9); after three years, hardly anyone asks about a request.
 */
export const defaultCaseRetention: Readonly<Record<CaseKind, string>> = {request: 'P3Y', complaint: 'P6Y'};

/** The regulator that letters name. One that only has an English name has the same name in Welsh letters. */
export function letterRegulator({regulator}: CaseSettings): LetterRegulator {
  const welsh = regulator?.name === undefined ? {} : {welshName: regulator.name};
  return {...informationCommission, ...welsh, ...regulator};
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings from environment variables. Throws an error with the name of a variable that cannot be read. */
export function readCaseSettings(environment: Environment): CaseSettings {
  const value = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const mail = value('NOTIFY_MAIL');
  const webhooks = value('NOTIFY_WEBHOOK');
  const address = value('PUBLIC_URL');
  return {
    ...(address === undefined ? {} : {address: httpAddress('PUBLIC_URL', address).replace(/\/$/, '')}),
    ...mailSettings(value('SMTP_URL'), value('MAIL_FROM')),
    notify: {
      mail: listIn(mail),
      webhooks: listIn(webhooks).map((url) => httpAddress('NOTIFY_WEBHOOK', url)),
    },
    holidays: {
      added: datesIn('BANK_HOLIDAYS_ADDED', value('BANK_HOLIDAYS_ADDED')),
      removed: datesIn('BANK_HOLIDAYS_REMOVED', value('BANK_HOLIDAYS_REMOVED')),
    },
    retention: {
      request: duration('KEEP_REQUESTS', value('KEEP_REQUESTS') ?? defaultCaseRetention.request),
      complaint: duration('KEEP_COMPLAINTS', value('KEEP_COMPLAINTS') ?? defaultCaseRetention.complaint),
    },
  };
}

function mailSettings(smtp: string | undefined, from: string | undefined): {readonly mail?: MailSettings} {
  if (smtp === undefined) return {};
  if (from === undefined)
    throw new Error('SMTP_URL is set, but MAIL_FROM is not. Set it to the sender of letters.');
  if (!/^smtps?:\/\/./.test(smtp) || !URL.canParse(smtp))
    throw new Error('SMTP_URL cannot be read. Expected smtp://user:password@host:587 or smtps://….');
  return {mail: {smtp, from}};
}

function listIn(text = ''): readonly string[] {
  return text.split(',').flatMap((part) => part.trim() || []);
}

function datesIn(name: string, text: string | undefined): readonly CalendarDate[] {
  return listIn(text).map((part) => {
    const date = parseCalendarDate(part);
    if (!date)
      throw new Error(`${name} has "${part}". Expected days such as 2027-06-04, separated by commas.`);
    return date;
  });
}

function httpAddress(name: string, text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new Error(`${name} has "${text}". Expected an address that begins with https://.`);
}

function duration(name: string, text: string): string {
  if (/^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/.test(text)) return text;
  throw new Error(`${name} is "${text}". Expected a duration such as P3Y or P18M.`);
}
