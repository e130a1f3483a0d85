import type {Problem} from '../../config/problem.ts';
import type {Basis, Category, SiteConfig} from '../../config/types.ts';
import {entriesOf, objectOf} from '../../config/unchecked.ts';
import {enBanner} from '../../ui/texts/en-banner.ts';
import {exceptionProblems} from './exception-rules.ts';
import {SCHEDULE_A1, UK_GDPR_ARTICLE_4} from './sources.ts';
import {vendorOf} from './vendor-facts.ts';

/**
 * What a configuration claims and the law does not allow, or what it leaves unsaid. Only the command line checks it: the list of
 * vendors is too large for a page, and a page falls back to consent anyway where the conditions of an exception are not met.
 */
export function siteRuleProblems(raw: unknown, config: SiteConfig): readonly Problem[] {
  const written = entriesOf(objectOf(raw)['categories']);
  return config.categories.flatMap((category, index) => {
    const path = `categories[${index}]`;
    const basis = written.get(category.id)?.['basis'];
    return [
      ...purposeProblems(category, config, path),
      ...necessaryProblems(category, path),
      // `parseConfig` has replaced an exception whose conditions are not met.
      ...exceptionProblems({...category, basis: basis as Basis}, config.jurisdiction, path),
    ];
  });
}

/** A category that the visitor is asked about has to say what for. Built-in categories do. */
function purposeProblems(
  {id, basis, purpose}: Category,
  {language, texts}: SiteConfig,
  path: string,
): readonly Problem[] {
  const key = `category.${id}.purpose`;
  const text = purpose ?? texts[language]?.[key] ?? (key in enBanner ? 'built in' : '');
  if (basis === 'necessary' || text.trim()) return [];
  const message = `Expected in a few words what "${id}" is for, such as "to see which pages are read". Consent is for a specific purpose: ${UK_GDPR_ARTICLE_4}`;
  return [{code: 'purpose-missing', path: `${path}.purpose`, message}];
}

/** A vendor of statistics or advertising is strictly necessary only for a reason that is stated. */
function necessaryProblems({basis, services, signals}: Category, path: string): readonly Problem[] {
  if (basis !== 'necessary') return [];
  const problem = (place: string, message: string): Problem => ({
    code: 'necessary-vendor',
    path: `${path}.${place}`,
    message: `${message} ${SCHEDULE_A1}`,
  });
  return [
    ...signals.flatMap((signal, index) =>
      /^(google:ad_|uet:|meta:|clarity:ad_)/.test(signal)
        ? problem(
            `signals[${index}]`,
            `"${signal}" lets a vendor of advertising store data. Paragraph 4 of Schedule A1 covers only what the service that the visitor asked for cannot do without:`,
          )
        : [],
    ),
    ...services.flatMap((service, index) => {
      const vendor = service.reason === undefined ? vendorOf(service) : undefined;
      if (!vendor) return [];
      return problem(
        `services[${index}].reason`,
        `${vendor.name} is a known vendor of ${vendor.trade}. Ask for consent, or state why it is strictly necessary: paragraph 4 of Schedule A1,`,
      );
    }),
  ];
}
