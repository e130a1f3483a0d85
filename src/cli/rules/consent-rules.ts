import type {Problem} from '../../config/problem.ts';
import type {Category, Service} from '../../config/types.ts';
import {hasWords} from './has-words.ts';
import type {Trade} from './known-vendors.ts';
import {ICO_CONSENT, UK_GDPR_ARTICLE_28, UK_GDPR_RECITAL_42} from './sources.ts';
import {describeVendor, vendorsOf} from './vendor-facts.ts';

/**
 * What the visitor would not learn about the others who rely on the consent. Without a role, the banner names no controller, and a
 * receipt says that the data goes to a third party. `path` leads to the category.
 */
export function consentProblems({basis, services}: Category, path: string): readonly Problem[] {
  if (basis !== 'consent') return [];
  if (services.length === 0) return missing(`${path}.services`, 'Expected at least one service.');
  return services.flatMap((service, index) => {
    const place = `${path}.services[${index}]`;
    return [...missingProblems(service, place), ...roleProblems(service, place)];
  });
}

/** Trades whose vendors use what they learn for themselves. We found no vendor of films that acts only as a processor. */
const CONTROLLERS: readonly Trade[] = ['advertising', 'media'];

function missingProblems({id, provider, role}: Service, path: string): readonly Problem[] {
  return [
    ...(hasWords(provider)
      ? []
      : missing(`${path}.provider`, `Expected the organisation that provides "${id}".`)),
    ...(role
      ? []
      : missing(
          `${path}.role`,
          `Expected "controller" if the provider of "${id}" uses the data for itself too, or "processor" if a contract binds it to your instructions.`,
        )),
  ];
}

function missing(path: string, message: string): readonly Problem[] {
  const reason = `Consent is informed only if the visitor knows who relies on it: recital 42 UK GDPR, ${UK_GDPR_RECITAL_42}, and ${ICO_CONSENT}`;
  return [{code: 'provider-missing', path, message: `${message} ${reason}`}];
}

function roleProblems(service: Service, path: string): readonly Problem[] {
  if (service.role !== 'processor') return [];
  const vendor = vendorsOf(service).find(({trade}) => CONTROLLERS.includes(trade));
  if (!vendor) return [];
  const message = `This is ${describeVendor(vendor)}, which uses what it learns for itself. Expected "controller": a processor acts only on your instructions, Article 28 UK GDPR, ${UK_GDPR_ARTICLE_28}`;
  return [{code: 'role-refused', path: `${path}.role`, message}];
}
