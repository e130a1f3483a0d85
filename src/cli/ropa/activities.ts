import type {Category, Organisation, Service, SiteConfig} from '../../config/types.ts';
import {categoryKey} from '../../config/text-keys.ts';
import {categoryTerms} from '../../receipt/category-terms.ts';
import {formatDuration} from '../../ui/format.ts';
import {enBanner} from '../../ui/texts/en-banner.ts';

/** What a record of processing activities says about one service, by column. */
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

const LAWFUL_BASES = {
  contract: 'Article 6(1)(b), contract',
  'legal-obligation': 'Article 6(1)(c), legal obligation',
  'public-task': 'Article 6(1)(e), public task',
  'legitimate-interests': 'Article 6(1)(f), legitimate interests',
} as const;

const COOKIE_BASES = {
  consent: 'Consent',
  necessary: 'Strictly necessary (Schedule A1, paragraph 4)',
  statistics: 'Statistical purposes (Schedule A1, paragraph 5)',
  appearance: 'Appearance and functionality (Schedule A1, paragraph 6)',
} as const;

/** One activity for each service of the configuration, in its order. */
export function activitiesOf({organisation, categories}: SiteConfig): readonly Activity[] {
  return categories.flatMap((category) =>
    category.services.map((service) => activityOf(organisation, category, service)),
  );
}

function activityOf(organisation: Organisation, category: Category, service: Service): Activity {
  const {purpose, provider, role, location, retention, stores} = service;
  const lawful = category.exception?.lawfulBasis;
  const consent = category.basis === 'consent' ? 'Article 6(1)(a), consent' : undefined;
  return {
    Controller: stated(organisation.name),
    Contact: stated([organisation.contact, organisation.email, phoneOf(organisation)]),
    Activity: `${titleOf(category)}: ${service.name}`,
    Purpose: stated(purpose ?? category.description),
    'Lawful basis': stated(lawful === undefined ? consent : LAWFUL_BASES[lawful]),
    'Basis for cookies and similar technologies': COOKIE_BASES[category.basis],
    'Categories of individuals': 'Visitors of the website',
    'Categories of personal data': stated([
      ...categoryTerms(category).personalData.map(inWords),
      category.sensitive,
    ]),
    Recipient: stated(provider),
    'Role of the recipient': stated(role),
    'Country of the recipient': stated(location),
    'Safeguards of a transfer': location === 'GB' ? 'none needed' : NOT_STATED,
    'Kept for': stated(retention && formatDuration(retention, BRITISH)),
    'Stored in the browser': stores ? stores.map(({name}) => name).join(', ') || 'nothing' : NOT_STATED,
    'Security measures': NOT_STATED,
  };
}

/** `IP Address` of the term `pd:IPAddress`. */
function inWords(term: string): string {
  return term.replace(/^.*:/, '').replaceAll(/([a-z])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3 $2$4');
}

function stated(value: string | undefined | readonly (string | undefined)[]): string {
  return [value].flat().filter(Boolean).join(', ') || NOT_STATED;
}

function phoneOf({phone}: Organisation): string | undefined {
  return phone?.replace('tel:', '');
}

function titleOf({id, title}: Category): string {
  return title ?? (enBanner as Readonly<Record<string, string>>)[categoryKey(id, 'title')] ?? id;
}
