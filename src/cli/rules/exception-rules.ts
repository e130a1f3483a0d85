import {missingConditions} from '../../config/basis.ts';
import type {Problem} from '../../config/problem.ts';
import type {Category, Service} from '../../config/types.ts';
import {parseCalendarDate} from '../../platform/pure/calendar.ts';
import {ICO_EXCEPTIONS, SCHEDULE_A1, UK_GDPR_ARTICLE_6} from './sources.ts';
import {isIdentifier, reasonAgainst, vendorOf} from './vendor-facts.ts';

/**
 * What keeps a category from the UK exception that it claims, with the paragraph and its source. `basis` of the category is the
 * one that the site owner wrote. `path` leads to the category.
 */
export function exceptionProblems(
  category: Category,
  jurisdiction: string,
  path: string,
): readonly Problem[] {
  if (category.basis !== 'statistics' && category.basis !== 'appearance') return [];
  return [
    ...missingProblems(category, jurisdiction, path),
    ...signalProblems(category, path),
    ...category.services.flatMap((service, index) =>
      serviceProblems(category, service, `${path}.services[${index}]`),
    ),
    ...dateProblems(category, path),
  ];
}

/** Why each condition has to be stated: by the last part of its path, the reason and where to read it. */
const conditionReasons: Readonly<Record<string, string>> = {
  jurisdiction: `Only UK law has this exception: ${SCHEDULE_A1}`,
  lawfulBasis: `The exception replaces only the consent that PECR asks for; personal data still needs a lawful basis: ${UK_GDPR_ARTICLE_6}`,
  owner: `Name who decided that the conditions of the exception are met: ${ICO_EXCEPTIONS}`,
  reviewDate: `Say by which day it is checked again that the conditions are met: ${ICO_EXCEPTIONS}`,
  automaticInformation: `Say what happens to information that the device emits by itself. Paragraph 5(2) of Schedule A1 does not let statistics use it: ${SCHEDULE_A1}`,
  services: `Name the services that use the exception: ${SCHEDULE_A1}`,
  purpose: `Paragraphs 5(1)(d) and 6 of Schedule A1 ask for clear and comprehensive information: ${SCHEDULE_A1}`,
  provider: `Visitors have to be told who provides the service: ${ICO_EXCEPTIONS}`,
  role: `Under paragraph 5(1)(c) of Schedule A1, the information is shared only with those who help to improve the site: ${SCHEDULE_A1}`,
  retention: `Say how long the provider keeps the data: ${ICO_EXCEPTIONS}`,
  aggregateOnly: `The exception covers statistics that identify no person: ${ICO_EXCEPTIONS}`,
  noAds: `Under paragraphs 5(1)(b) and 6 of Schedule A1, there is no other purpose than that of the exception: ${SCHEDULE_A1}`,
  noReplay: `Recordings of single visitors need consent: ${ICO_EXCEPTIONS}`,
  noUserId: `An identifier that is connected with what a visitor does needs consent: ${ICO_EXCEPTIONS}`,
};

function missingProblems(category: Category, jurisdiction: string, path: string): readonly Problem[] {
  return missingConditions({...category}, jurisdiction).map((missing) => {
    const [key = ''] = /\w+$/.exec(missing) ?? [];
    return {
      code: 'exception-conditions',
      path: missing === 'jurisdiction' ? missing : `${path}.${missing}`,
      message: `The exception for ${category.basis} needs this. ${conditionReasons[key] ?? ''}`,
    };
  });
}

/** Signals that let a vendor use storage for advertising, or that belong to a vendor which identifies visitors. */
const SIGNAL = /^(google:ad_|google:analytics_storage|uet:|meta:|clarity:)/;

function signalProblems({basis, signals}: Category, path: string): readonly Problem[] {
  return signals.flatMap((signal, index) =>
    SIGNAL.test(signal)
      ? refused(
          `${path}.signals[${index}]`,
          `"${signal}" lets a vendor of advertising or of visitor-level statistics store data, which the exception for ${basis} does not cover: ${ICO_EXCEPTIONS}`,
        )
      : [],
  );
}

function serviceProblems({basis}: Category, service: Service, path: string): readonly Problem[] {
  // What the service stores is checked below, one item at a time.
  const vendor = vendorOf({...service, stores: []});
  const reason = vendor && reasonAgainst(vendor);
  return [
    // For statistics, `role` is a condition.
    ...(service.role === 'controller' && basis === 'appearance'
      ? refused(
          `${path}.role`,
          `A provider that is a controller has purposes of its own. Under paragraph 6 of Schedule A1, appearance and functionality are the only purpose: ${SCHEDULE_A1}`,
        )
      : []),
    ...(vendor && reason !== undefined
      ? refused(
          path,
          `${vendor.name} does not meet the conditions of the exception for ${basis}: ${reason}. Ask for consent: ${ICO_EXCEPTIONS}`,
        )
      : []),
    ...service.stores.flatMap(({name}, index) =>
      isIdentifier(name)
        ? refused(
            `${path}.stores[${index}]`,
            `"${name}" identifies a visitor, which the exception for ${basis} does not cover: ${ICO_EXCEPTIONS}`,
          )
        : [],
    ),
  ];
}

function dateProblems({exception}: Category, path: string): readonly Problem[] {
  const date = exception?.reviewDate;
  if (date === undefined || parseCalendarDate(date)) return [];
  return refused(`${path}.exception.reviewDate`, `There is no day ${date}.`);
}

function refused(path: string, message: string): readonly Problem[] {
  return [{code: 'exception-refused', path, message}];
}
