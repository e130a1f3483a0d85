import type {Problem} from '../../config/problem.ts';
import type {Category, NecessaryReason, Service} from '../../config/types.ts';
import {identifierVendor, isIdentifier, isLongLived} from './identifiers.ts';
import {hasWords} from './has-words.ts';
import type {Trade} from './known-vendors.ts';
import {SCHEDULE_A1} from './sources.ts';
import {describeVendor, vendorsOf} from './vendor-facts.ts';

/**
 * What keeps a category from being strictly necessary. Storage is necessary for one of the reasons of paragraph 4 of Schedule A1,
 * and loses that as soon as it serves another purpose. `path` leads to the category; `own` has the names of what the widget stores.
 */
export function necessaryProblems(
  category: Category,
  path: string,
  own: readonly string[],
): readonly Problem[] {
  if (category.basis !== 'necessary') return [];
  return [
    ...category.signals.flatMap((signal, index) =>
      SIGNALS.includes(signal)
        ? []
        : problem(
            `${path}.signals[${index}]`,
            `"${signal}" lets a vendor store data for another purpose than what the visitor asked for. Move it to a category that asks for consent.`,
          ),
    ),
    ...category.services.flatMap((service, index) => {
      const servicePath = `${path}.services[${index}]`;
      return [
        ...vendorProblems(category, service, path, servicePath),
        ...unknownProblems(service, servicePath, own),
        ...roleProblems(service, servicePath),
        ...storeProblems(service, servicePath),
      ];
    }),
  ];
}

/** The signals of storage that a service which the visitor asked for can need. */
const SIGNALS = ['google:security_storage', 'google:functionality_storage'];

/** Trades that are for the organisation or the vendor, or whose vendors identify visitors: never necessary to the visitor. */
const NEVER: readonly Trade[] = ['advertising', 'marketing', 'statistics', 'media'];

/** Reasons for which the same visitor has to be recognised on a later day. */
const RECOGNISING: readonly (NecessaryReason | undefined)[] = ['security', 'fraud', 'authentication'];

function vendorProblems(
  {exception}: Category,
  service: Service,
  path: string,
  servicePath: string,
): readonly Problem[] {
  const [vendor] = vendorsOf(service);
  if (!vendor) return [];
  if (NEVER.includes(vendor.trade))
    return problem(
      servicePath,
      `This is ${describeVendor(vendor)}, which no reason makes necessary. Ask for consent.`,
    );
  const subject = `"${service.id}" is ${describeVendor(vendor)}.`;
  return [
    ...reasonProblems(service, servicePath, subject),
    ...unstated(subject, [
      [exception?.owner, `${path}.exception.owner`, 'who decided that it is necessary'],
      [exception?.reviewDate, `${path}.exception.reviewDate`, 'by which day that is checked again'],
    ]),
  ];
}

/** The list does not have every vendor: whatever reaches another host, or can recognise a visitor on another day, has a reason. */
function unknownProblems(service: Service, path: string, own: readonly string[]): readonly Problem[] {
  if (vendorsOf(service).length > 0) return [];
  const stays = service.stores?.find((item) => isLongLived(item) && !own.includes(item.name));
  if (service.hosts.length > 0)
    return reasonProblems(service, path, `"${service.id}" contacts ${service.hosts.join(', ')}.`);
  if (!stays) return [];
  return reasonProblems(service, path, `"${service.id}" may store "${stays.name}" for more than a day.`);
}

function reasonProblems({reason, justification}: Service, path: string, subject: string): readonly Problem[] {
  return unstated(subject, [
    [reason, `${path}.reason`, 'which reason of paragraph 4 applies'],
    [justification, `${path}.justification`, 'in a sentence why the site cannot do without it'],
  ]);
}

type Expected = readonly [value: string | undefined, path: string, what: string];

function unstated(subject: string, expected: readonly Expected[]): readonly Problem[] {
  return expected.flatMap(([value, path, what]) =>
    hasWords(value) ? [] : problem(path, `${subject} State ${what}.`),
  );
}

function roleProblems({role}: Service, path: string): readonly Problem[] {
  if (role !== 'controller') return [];
  return problem(
    `${path}.role`,
    'A controller uses the data for purposes of its own, which are not necessary to the visitor. Ask for consent, or leave the role out if the provider does only what the visitor asked it for, such as a payment.',
  );
}

function storeProblems({reason, stores = []}: Service, path: string): readonly Problem[] {
  return stores.flatMap((item, index) => {
    const place = `${path}.stores[${index}]`;
    const vendor = identifierVendor(item.name);
    if (vendor !== undefined)
      return problem(
        place,
        `"${item.name}" identifies visitors for ${vendor}, which no reason makes necessary. Ask for consent.`,
      );
    if (!isIdentifier(item.name) || !isLongLived(item) || RECOGNISING.includes(reason)) return [];
    return problem(
      place,
      `"${item.name}" recognises a visitor for more than a day. That is necessary only for the reasons security, fraud and authentication. State that reason or a duration of a day at most, or ask for consent.`,
    );
  });
}

function problem(path: string, message: string): readonly Problem[] {
  return [
    {code: 'necessary-refused', path, message: `${message} Paragraph 4 of Schedule A1: ${SCHEDULE_A1}`},
  ];
}
