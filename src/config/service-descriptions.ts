/** Title and description of each place in the configuration, by path. */
export type KeyDescriptions = Readonly<Record<string, readonly [title: string, description: string]>>;

export const ID_FORM = 'A letter, then letters, digits and `-`; at most 64 characters.';

const SERVICE = 'categories[].services[]';

const ITEM = `${SERVICE}.stores[]`;

/** The descriptions of a service and of what it stores. */
export const serviceDescriptions: KeyDescriptions = {
  [SERVICE]: [
    'Service',
    'One tool. A service without a valid `id` is ignored. Of two with the same `id`, the first is used.',
  ],
  [`${SERVICE}.id`]: ['Service id', `The name of the service in markup. ${ID_FORM}`],
  [`${SERVICE}.name`]: ['Name', 'Shown to the visitor. The default is the id.'],
  [`${SERVICE}.provider`]: [
    'Provider',
    'The company that provides the service, or the organisation itself. Required for services that need consent or use an exception.',
  ],
  [`${SERVICE}.purpose`]: ['Purpose', 'A sentence that says what the service does on this site.'],
  [`${SERVICE}.policyUrl`]: ['Privacy policy', 'Address of the provider’s privacy policy.'],
  [`${SERVICE}.hosts`]: [
    'Hosts',
    'The hosts that the browser contacts for this service. Their subdomains are included.',
  ],
  [`${SERVICE}.hosts[]`]: ['Host', 'Host name, without scheme, port and path.'],
  [`${SERVICE}.stores`]: [
    'Stored items',
    'What the service stores in the visitor’s browser: `[]` if that is nothing. Without it, visitors read that this has not been declared.',
  ],
  [ITEM]: ['Stored item', 'One stored item. An item without a valid `name` is ignored.'],
  [`${ITEM}.name`]: [
    'Name',
    'Exact name, or a pattern in which `*` matches any characters. For a service worker, the path of its script without the query, such as `/push-worker.js`. At most 200 characters.',
  ],
  [`${ITEM}.kind`]: ['Kind', 'Where the item is stored.'],
  [`${ITEM}.duration`]: [
    'Duration',
    'How long the item is kept: an ISO 8601 duration such as `P13M`, or `session`.',
  ],
  [`${ITEM}.purpose`]: ['Purpose', 'What the item is for.'],
  [`${ITEM}.host`]: [
    'Host',
    'The host that stores the item, if it is not on this site. No page of this site can remove it, and the visitor is told so.',
  ],
  [`${ITEM}.httpOnly`]: [
    'HttpOnly',
    'For a cookie that only the server can read and remove. No page can remove it, and the visitor is told so.',
  ],
  [`${SERVICE}.role`]: [
    'Role',
    'Whether the provider processes the data for the organisation (`processor`) or for its own purposes (`controller`). Required for services that need consent or use an exception. For a tool that the organisation runs itself, `processor`.',
  ],
  [`${SERVICE}.contact`]: [
    'Contact',
    'Role or person at the provider who answers questions. Receipts contain it.',
  ],
  [`${SERVICE}.email`]: ['Email', 'Email address of the provider. Receipts contain it.'],
  [`${SERVICE}.address`]: [
    'Postal address',
    'Postal address of the provider, as in schema.org/PostalAddress. Receipts contain it.',
  ],
  ...addressDescriptions(`${SERVICE}.address`),
  [`${SERVICE}.location`]: [
    'Location',
    'ISO 3166-1 alpha-2 code of the country where the provider keeps the data.',
  ],
  [`${SERVICE}.retention`]: ['Retention', 'How long the provider keeps the data: an ISO 8601 duration.'],
  [`${SERVICE}.reason`]: [
    'Reason',
    'Why the service is strictly necessary, in a category with the basis `necessary`: paragraph 4 of [Schedule A1](https://www.legislation.gov.uk/uksi/2003/2426/schedule/A1) names `security`, preventing `fraud`, finding `faults`, `authentication` and keeping the visitor’s `selections`; `requested-service` means that what the visitor asked for cannot be given without it. Required for known vendors, and for a service that has `hosts` or stores something for more than a day. No reason makes a vendor of advertising or statistics necessary.',
  ],
  [`${SERVICE}.justification`]: [
    'Justification',
    'A sentence that says why the site cannot do without the service. Required where `reason` is. The register of exceptions shows it.',
  ],
  [`${SERVICE}.aggregateOnly`]: [
    'Aggregate only',
    'The organisation states that the data is used only for aggregate statistics, which identify no person.',
  ],
  [`${SERVICE}.noAds`]: [
    'No advertising',
    'The organisation states that the data is not used for advertising.',
  ],
  [`${SERVICE}.noReplay`]: [
    'No session replay',
    'The organisation states that the service does not record what individual visitors do.',
  ],
  [`${SERVICE}.noUserId`]: [
    'No user id',
    'The organisation states that the data is not linked to an identifier of the visitor.',
  ],
};

/** The descriptions of a postal address at `path`. */
export function addressDescriptions(path: string): KeyDescriptions {
  return {
    [`${path}.streetAddress`]: ['Street', 'Building, number and street.'],
    [`${path}.addressLocality`]: ['Town', 'Town or city.'],
    [`${path}.addressRegion`]: ['Region', 'County or region, if the address has one.'],
    [`${path}.postalCode`]: ['Postcode', 'Postcode.'],
    [`${path}.addressCountry`]: ['Country', 'ISO 3166-1 alpha-2 code, such as `GB`, or the country’s name.'],
  };
}
