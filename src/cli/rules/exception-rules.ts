import {missingConditions} from '../../config/basis.ts';
import type {Problem} from '../../config/problem.ts';
import type {Category, Service} from '../../config/types.ts';
import {hasWords} from './has-words.ts';
import {isIdentifier} from './identifiers.ts';
import type {ListedVendor} from './known-vendors.ts';
import {ICO_EXCEPTIONS, SCHEDULE_A1, UK_GDPR_ARTICLE_6} from './sources.ts';
import {countingProducts, reasonAgainst} from './statistics-vendors.ts';
import {describeVendor, vendorsOf} from './vendor-facts.ts';

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
  return missingConditions(category, jurisdiction).map((missing) => ({
    ...unmet(category.basis, path, missing),
    ...(missing === 'jurisdiction' ? {path: missing} : {}),
  }));
}

/** A condition that is not stated at `key` under `path`. */
function unmet(basis: string, path: string, key: string): Problem {
  const [lastKey = ''] = /\w+$/.exec(key) ?? [];
  return {
    code: 'exception-conditions',
    path: `${path}.${key}`,
    message: `The exception for ${basis} needs this. ${conditionReasons[lastKey] ?? ''}`,
  };
}

/** The signals that let a vendor store nothing which the exception does not cover. */
const signalsOf: Readonly<Record<string, readonly string[]>> = {
  statistics: ['matomo:consent'],
  appearance: ['google:functionality_storage', 'google:personalization_storage'],
};

function signalProblems({basis, signals}: Category, path: string): readonly Problem[] {
  return signals.flatMap((signal, index) =>
    signalsOf[basis]?.includes(signal)
      ? []
      : refused(
          `${path}.signals[${index}]`,
          `"${signal}" lets a vendor store data for another purpose, or with an identifier of the visitor, which the exception for ${basis} does not cover: ${ICO_EXCEPTIONS}`,
        ),
  );
}

function serviceProblems({basis}: Category, service: Service, path: string): readonly Problem[] {
  return [
    ...(basis === 'appearance' ? providerProblems(service, path) : []),
    ...wordlessProblems(basis, service, path),
    ...vendorProblems(basis, service, path),
    ...replayProblems(basis, service, path),
    ...(service.stores ?? []).flatMap(({name}, index) =>
      isIdentifier(name)
        ? refused(
            `${path}.stores[${index}]`,
            `"${name}" identifies a visitor, which the exception for ${basis} does not cover: ${ICO_EXCEPTIONS}`,
          )
        : [],
    ),
  ];
}

/** For statistics, provider and role are conditions that a page looks for too. */
function providerProblems({provider, role}: Service, path: string): readonly Problem[] {
  return [
    ...(provider === undefined ? [unmet('appearance', path, 'provider')] : []),
    ...(role === 'processor'
      ? []
      : [
          {
            ...unmet('appearance', path, 'role'),
            message: `Expected "processor". A provider that is a controller has purposes of its own. Under paragraph 6 of Schedule A1, appearance and functionality are the only purpose: ${SCHEDULE_A1}`,
          },
        ]),
  ];
}

/** What is stated and says nothing: a page accepts everything but a blank. */
function wordlessProblems(basis: string, service: Service, path: string): readonly Problem[] {
  const keys = ['purpose', 'provider'] as const;
  const isReported = (key: (typeof keys)[number], text: string): boolean =>
    !text.trim() && (key === 'purpose' || basis === 'statistics');
  return keys.flatMap((key) => {
    const text = service[key];
    if (text === undefined || hasWords(text) || isReported(key, text)) return [];
    return [unmet(basis, path, key)];
  });
}

/** A service that calls itself a recording of visits, whatever it states about that. */
function replayProblems(basis: string, {id, name, purpose}: Service, path: string): readonly Problem[] {
  const text = [id, name, purpose].find((said) => said !== undefined && /replay|recording/i.test(said));
  if (text === undefined) return [];
  return refused(
    path,
    `"${text}" sounds like a recording of what single visitors do, which the exception for ${basis} does not cover. Ask for consent, or say in other words what the service does: ${ICO_EXCEPTIONS}`,
  );
}

function vendorProblems(basis: string, service: Service, path: string): readonly Problem[] {
  const vendor = vendorsOf(service).find((known) => !canQualify(known, basis));
  if (!vendor) return [];
  const reason =
    basis === 'statistics' && vendor.trade === 'statistics'
      ? reasonAgainst(vendor.name)
      : 'the exception has no other purpose than its own';
  return refused(
    path,
    `This is ${describeVendor(vendor)}. It does not meet the conditions of the exception for ${basis}: ${reason}. Ask for consent: ${ICO_EXCEPTIONS}`,
  );
}

/** A host delivers the files of a site, whatever they are for. */
function canQualify({name, trade}: ListedVendor, basis: string): boolean {
  return trade === 'hosting' || (basis === 'statistics' && name in countingProducts);
}

function refused(path: string, message: string): readonly Problem[] {
  return [{code: 'exception-refused', path, message}];
}
