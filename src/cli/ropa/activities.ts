import type {Category, Organisation, Service, SiteConfig} from '../../config/types.ts';
import {categoryKey} from '../../config/text-keys.ts';
import {enBanner} from '../../ui/texts/en-banner.ts';
import {type Activity, controllerColumns, durationText, NOT_STATED, stated, storageText} from './activity.ts';

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
    ...controllerColumns(organisation),
    Activity: `${titleOf(category)}: ${service.name}`,
    Purpose: stated(purpose ?? category.description),
    'Lawful basis': stated(lawful === undefined ? consent : LAWFUL_BASES[lawful]),
    'Basis for cookies and similar technologies': COOKIE_BASES[category.basis],
    'Categories of individuals': 'Visitors of the website',
    'Categories of personal data': stated([
      // Receipts have built-in terms for a category without any. Those are no statement of the organisation.
      ...category.personalData.map(inWords),
      category.sensitive,
    ]),
    Recipient: stated(provider),
    'Role of the recipient': stated(role),
    'Country of the recipient': stated(location),
    'Safeguards of a transfer': location === 'GB' ? 'none needed' : NOT_STATED,
    'Kept for': stated(retention && durationText(retention)),
    'Stored in the browser': storageText(stores),
    'Security measures': NOT_STATED,
  };
}

/** `IP Address` of the term `pd:IPAddress`. */
function inWords(term: string): string {
  return term.replace(/^.*:/, '').replaceAll(/([a-z])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3 $2$4');
}

function titleOf({id, title}: Category): string {
  return title ?? (enBanner as Readonly<Record<string, string>>)[categoryKey(id, 'title')] ?? id;
}
