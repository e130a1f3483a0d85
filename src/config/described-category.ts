import type {Descriptions} from './described.ts';

const service = 'categories[].services[]';
const store = `${service}.stores[]`;

/** What the schema and the reference tell about a category and its services. */
export const describedCategory: Descriptions = {
  'categories[]': [
    'Category',
    'One purpose. Without a usable `id` it is left out; of two with the same, the first is kept.',
  ],
  'categories[].id': [
    'Category id',
    'What markup calls it. A letter, then letters, digits and `-`; at most 64 characters.',
  ],
  'categories[].basis': [
    'Basis',
    'Why it may run: `consent` (asked first), `necessary`, or a UK exception, `statistics` or `appearance` (on until the visitor objects, with notice). By default `consent`, and `necessary` for the category of that name. An exception is read as `consent` unless every service states its conditions: `provider`, `purpose`, `retention`, `role: "processor"`, `aggregateOnly`, `noAds`, `noReplay` and `noUserId` for statistics; `purpose`, `retention`, `noAds` and `noUserId` for appearance.',
  ],
  'categories[].title': ['Title', 'What the visitor reads. A built-in category has its own.'],
  'categories[].description': ['Description', 'A sentence for the visitor. A built-in category has its own.'],
  'categories[].signals': ['Signals', 'Vendors’ own consent settings that follow this category.'],
  'categories[].signals[]': [
    'Signal',
    '`vendor:name`: `google:…` (consent mode, by its own names), `uet:ad_storage`, `clarity:ad_Storage` and `clarity:analytics_Storage`, `meta:consent`, `matomo:consent` or `matomo:cookies`.',
  ],
  'categories[].services': ['Services', 'The vendors’ tools in this category.'],
  'categories[].purposes': ['Purposes', 'What it is for, in DPV terms. A built-in category has its own.'],
  'categories[].purposes[]': ['Purpose', 'DPV term, such as `dpv:ServiceUsageAnalytics`.'],
  'categories[].personalData': ['Personal data', 'What it learns of the visitor, in DPV terms.'],
  'categories[].personalData[]': ['Personal data', 'DPV term, such as `pd:IPAddress`.'],
  [service]: [
    'Service',
    'One tool. Without a usable `id` it is left out; of two with the same, the first is kept.',
  ],
  [`${service}.id`]: [
    'Service id',
    'What markup calls it. A letter, then letters, digits and `-`; at most 64 characters.',
  ],
  [`${service}.name`]: ['Name', 'What the visitor reads; the id when absent.'],
  [`${service}.provider`]: ['Provider', 'The company behind it.'],
  [`${service}.purpose`]: ['Purpose', 'What it does here, in a sentence.'],
  [`${service}.policyUrl`]: ['Privacy policy', 'Address of the provider’s own policy.'],
  [`${service}.hosts`]: ['Hosts', 'Whom the browser contacts for it; subdomains are included.'],
  [`${service}.hosts[]`]: ['Host', 'Host name, without scheme, port or path.'],
  [`${service}.stores`]: ['Stores', 'What it keeps in the visitor’s browser.'],
  [store]: ['Stored item', 'One thing it keeps. Without a `name` it is left out.'],
  [`${store}.name`]: [
    'Name',
    'Exact name; `*` stands for any run of characters. Of a service worker: the path of its script, without query, such as `/push-worker.js`. At most 200 characters.',
  ],
  [`${store}.kind`]: ['Kind', 'Where it is kept.'],
  [`${store}.duration`]: ['Duration', 'How long: an ISO 8601 duration such as `P13M`, or `session`.'],
  [`${store}.purpose`]: ['Purpose', 'What it is for.'],
  [`${store}.host`]: [
    'Host',
    'Host that keeps it, when that is not this site: no page here can remove it, and the visitor is told so.',
  ],
  [`${store}.httpOnly`]: [
    'HttpOnly',
    'A cookie that only the server can see and remove: no page can, and the visitor is told so.',
  ],
  [`${service}.role`]: [
    'Role',
    'Whether the provider works for the organisation (`processor`) or on its own account (`controller`).',
  ],
  [`${service}.location`]: [
    'Location',
    'ISO 3166-1 alpha-2 code of the country where the provider keeps the data.',
  ],
  [`${service}.retention`]: ['Retention', 'How long the provider keeps the data: an ISO 8601 duration.'],
  [`${service}.aggregateOnly`]: [
    'Aggregate only',
    'The organisation states: only statistics come of it that identify nobody.',
  ],
  [`${service}.noAds`]: ['No adverts', 'The organisation states: nothing of it serves advertising.'],
  [`${service}.noReplay`]: [
    'No replay',
    'The organisation states: it does not record what single visitors do.',
  ],
  [`${service}.noUserId`]: [
    'No user id',
    'The organisation states: no identifier of a visitor is connected to it.',
  ],
};
