import type {
  Basis,
  Category,
  LawfulBasis,
  NecessaryReason,
  Service,
  SiteConfig,
  StoredItem,
} from '../../config/types.ts';
import {categoryKey} from '../../config/text-keys.ts';
import {type CalendarDate, formatCalendarDate, parseCalendarDate} from '../../platform/pure/calendar.ts';
import {formatDuration} from '../../ui/format.ts';
import {enBanner} from '../../ui/texts/en-banner.ts';
import {countingProductOf} from '../rules/vendor-facts.ts';
import {ICO_EXCEPTIONS, SCHEDULE_A1, UK_GDPR_ARTICLE_6} from '../rules/sources.ts';

/** Records are in British English. */
const BRITISH = {locale: 'en-GB', texts: {}};

/** What a site uses without consent, as a page for the organisation's records. */
export interface ExceptionRegister {
  readonly title: string;
  /** Sentences before the first entry. */
  readonly introduction: readonly string[];
  readonly entries: readonly RegisterEntry[];
  readonly sources: readonly string[];
  /** Reviews that should have taken place before today. */
  readonly overdue: readonly {readonly title: string; readonly reviewDate: CalendarDate}[];
}

/** A category in the register, or a service in it. */
export interface RegisterEntry {
  readonly title: string;
  readonly facts: readonly (readonly [term: string, value: string])[];
  readonly services: readonly RegisterEntry[];
}

/** The register of a checked configuration, in English. */
export function exceptionRegister(config: SiteConfig, today: CalendarDate): ExceptionRegister {
  const categories = config.categories.filter(({basis}) => basis !== 'consent');
  const count = categories.length === 1 ? '1 category runs' : `${categories.length} categories run`;
  return {
    title: 'Register of exceptions from consent',
    introduction: [
      `${config.organisation.name ?? ''}, ${config.site}. State of ${formatCalendarDate(today)}.`,
      categories.length === 0
        ? 'Nothing runs without consent.'
        : `${count} without consent, under Schedule A1 of the Privacy and Electronic Communications Regulations 2003. Everything else waits for consent.`,
    ],
    entries: categories.map((category) => entryOf(category, today)),
    sources: [SCHEDULE_A1, ICO_EXCEPTIONS, UK_GDPR_ARTICLE_6],
    overdue: categories.flatMap((category) => {
      const reviewDate = overdueDate(category, today);
      return reviewDate ? [{title: titleOf(category), reviewDate}] : [];
    }),
  };
}

const PARAGRAPHS = {
  necessary: 'Paragraph 4, strictly necessary',
  statistics: 'Paragraph 5, statistics about the use of the service, to improve it',
  appearance: 'Paragraph 6, appearance and functionality of the website',
  consent: 'Paragraph 2, consent',
};

const LAWFUL_BASES: Readonly<Record<LawfulBasis, string>> = {
  contract: 'Article 6(1)(b) UK GDPR, contract',
  'legal-obligation': 'Article 6(1)(c) UK GDPR, legal obligation',
  'public-task': 'Article 6(1)(e) UK GDPR, public task',
  'legitimate-interests': 'Article 6(1)(f) UK GDPR, legitimate interests',
};

const AUTOMATIC_INFORMATION = {
  none: 'None is collected',
  transmission: 'Used only to transmit the request',
  used: 'Used for the purpose of the category',
};

const REASONS: Readonly<Record<NecessaryReason, string>> = {
  security: 'Protects information or the security of the device',
  fraud: 'Prevents or detects fraud',
  faults: 'Prevents or detects technical faults',
  authentication: 'Authenticates the visitor',
  selections: 'Keeps what the visitor has selected or entered',
  'requested-service': 'What the visitor asked for cannot be given without it',
};

const STATEMENTS = {
  aggregateOnly: 'used only for aggregate statistics',
  noAds: 'not used for advertising',
  noReplay: 'no record of what single visitors do',
  noUserId: 'not linked to an identifier of the visitor',
} as const;

function entryOf(category: Category, today: CalendarDate): RegisterEntry {
  const {basis, exception, services} = category;
  const review = parseCalendarDate(exception?.reviewDate ?? '');
  const overdue = overdueDate(category, today) ? ' (overdue)' : '';
  return {
    title: titleOf(category),
    facts: factsOf([
      ['Exception', `${PARAGRAPHS[basis]}, of Schedule A1`],
      ['Lawful basis', exception?.lawfulBasis && LAWFUL_BASES[exception.lawfulBasis]],
      [
        'Automatically emitted information',
        exception?.automaticInformation && AUTOMATIC_INFORMATION[exception.automaticInformation],
      ],
      ['Owner', exception?.owner],
      ['Next review by', review && `${formatCalendarDate(review)}${overdue}`],
      ['Objection', basis === 'necessary' ? undefined : 'In the banner and in the settings, at any time'],
    ]),
    services: services.map((service) => serviceEntry(service, basis)),
  };
}

function serviceEntry(service: Service, basis: Basis): RegisterEntry {
  const {name, provider, purpose, reason, justification, role, location, retention, stores} = service;
  const statements = Object.entries(STATEMENTS).flatMap(([key, text]) =>
    service[key as keyof typeof STATEMENTS] ? text : [],
  );
  return {
    title: name,
    facts: factsOf([
      ['Provider', provider && `${provider}${role ? ` (${role})` : ''}`],
      ['Purpose', purpose],
      ['Reason', reason && REASONS[reason]],
      ['Why the site cannot do without it', justification],
      ['Location of the data', location],
      ['Retention', retention && formatDuration(retention, BRITISH)],
      ['Stated', statements.join('; ')],
      ['To be set up', basis === 'statistics' ? setUpOf(service) : undefined],
      ['Stored in the browser', stores ? stores.map(storeText).join('; ') || 'nothing' : 'not declared'],
    ]),
    services: [],
  };
}

function setUpOf(service: Service): string | undefined {
  const product = countingProductOf(service);
  return product && `${product.setUp} Source: ${product.source}`;
}

function storeText({name, kind, duration}: StoredItem): string {
  if (duration === undefined) return `${name} (${kind})`;
  return `${name} (${kind}, ${duration === 'session' ? 'session' : formatDuration(duration, BRITISH)})`;
}

function factsOf(facts: readonly (readonly [string, string | undefined])[]): RegisterEntry['facts'] {
  return facts.flatMap(([term, value]) => (value ? [[term, value] as const] : []));
}

function titleOf({id, title}: Category): string {
  return title ?? (enBanner as Readonly<Record<string, string>>)[categoryKey(id, 'title')] ?? id;
}

function overdueDate({exception}: Category, today: CalendarDate): CalendarDate | undefined {
  const date = parseCalendarDate(exception?.reviewDate ?? '');
  return date && date < today ? date : undefined;
}
