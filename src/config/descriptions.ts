import {
  addressDescriptions,
  ID_FORM,
  type KeyDescriptions,
  serviceDescriptions,
} from './service-descriptions.ts';

const VERSION_FORM = 'At most 32 letters, digits, `.`, `_` and `-`.';

const categoryDescriptions: KeyDescriptions = {
  'categories[]': [
    'Category',
    'A purpose. A category without a valid `id` is ignored. Of two with the same `id`, the first is used.',
  ],
  'categories[].id': ['Category id', `The name of the category in markup. ${ID_FORM}`],
  'categories[].basis': [
    'Basis',
    'Why the category may run: after `consent`, because it is strictly `necessary`, or under a UK exception, `statistics` or `appearance`: it is on until the visitor objects, and the banner says so. The default is `consent`, and `necessary` for a category with the id `necessary`. An exception is treated as `consent` unless `jurisdiction` is `GB`, `exception` is complete, and every service states `purpose`, `retention`, `noAds` and `noUserId`, and for `statistics` also `provider`, `role: "processor"`, `aggregateOnly` and `noReplay`.',
  ],
  'categories[].title': ['Title', 'Shown to the visitor. Built-in categories have a title.'],
  'categories[].purpose': [
    'Short purpose',
    'What the category is for, in a few words that follow the title in the banner: “to see which pages are read”. Without one, the `description` is shown; built-in categories have a purpose.',
  ],
  'categories[].description': [
    'Description',
    'A sentence for the visitor, in the details of the panel and in the list of cookies. Built-in categories have a description.',
  ],
  'categories[].exception': [
    'Exception',
    'What the organisation declares when the basis is `statistics` or `appearance`. A `necessary` category with a known vendor needs `owner` and `reviewDate`. `privacy-desk exceptions` prints it as a register.',
  ],
  'categories[].exception.lawfulBasis': [
    'Lawful basis',
    'The basis in Article 6(1) UK GDPR for the personal data that is processed: point (b) `contract`, (c) `legal-obligation`, (e) `public-task` or (f) `legitimate-interests`. The exception replaces only the consent that PECR asks for.',
  ],
  'categories[].exception.owner': ['Owner', 'Role or person who decided that the exception applies.'],
  'categories[].exception.reviewDate': [
    'Review date',
    'The day by which the owner checks again that the conditions are met: `YYYY-MM-DD`, at most 24 months ahead. When it is over, `privacy-desk check` and `privacy-desk build` fail until there is a new one.',
  ],
  'categories[].exception.automaticInformation': [
    'Automatically emitted information',
    'What happens to the information that the device sends by itself, such as its IP address and user agent: `none` is collected, it is used only for the `transmission` of the request, or it is `used` for the purpose of the category. Under paragraph 5(2) of [Schedule A1](https://www.legislation.gov.uk/uksi/2003/2426/schedule/A1), the exception for `statistics` does not cover `used`.',
  ],
  'categories[].signals': ['Signals', 'Vendors’ consent settings that follow this category.'],
  'categories[].signals[]': [
    'Signal',
    '`vendor:name`. The signals are `google:…` with any name of consent mode, `uet:ad_storage`, `clarity:ad_Storage`, `clarity:analytics_Storage`, `meta:consent`, `matomo:consent` and `matomo:cookies`.',
  ],
  'categories[].services': ['Services', 'The vendors’ tools in this category.'],
  'categories[].purposes': ['Purposes', 'DPV terms of the purpose. Built-in categories have their own.'],
  'categories[].purposes[]': ['Purpose', 'DPV term, such as `dpv:ServiceUsageAnalytics`.'],
  'categories[].personalData': ['Personal data', 'DPV terms of the personal data that is collected.'],
  'categories[].personalData[]': ['Personal data', 'DPV term, such as `pd:IPAddress`.'],
  'categories[].sensitive': [
    'Sensitive data',
    'If the services of this category collect sensitive personal data, its kind, such as `Health`. Receipts state it.',
  ],
};

/**
 * The descriptions for the JSON Schema and the reference. In a path, `[]` is every item of a list and `*` every key that the
 * site owner chooses. They are not in `describeSite`, so that browsers do not download them.
 */
export const descriptions: KeyDescriptions = {
  '': [
    'Privacy Desk configuration',
    'Every key is optional. A mistake is reported and replaced by a default; everything else still works.',
  ],
  organisation: ['Organisation', 'The data controller: the organisation that asks for consent.'],
  'organisation.name': [
    'Name',
    'Registered name of the organisation. Without it, the visitor does not learn who asks: the banner shows the host name of the site, and `privacy-desk check` reports an error.',
  ],
  'organisation.contact': [
    'Contact',
    'Role or person who answers questions, such as “Data protection officer”.',
  ],
  'organisation.email': ['Email', 'Email address for questions and requests.'],
  'organisation.phone': [
    'Telephone',
    'Global number as in RFC 3966: `tel:+44-20-7946-0000`. Without it, receipts do not claim to follow the Kantara specification.',
  ],
  'organisation.url': ['Website', 'Address of the organisation’s website.'],
  'organisation.address': ['Postal address', 'As in schema.org/PostalAddress.'],
  ...addressDescriptions('organisation.address'),
  site: ['Service', 'The service that receipts name, such as “Public website”.'],
  language: ['Language', 'BCP 47 tag of the language to use when the language of the page is not supported.'],
  languages: [
    'Languages',
    'BCP 47 tags of the languages that visitors are offered, such as `["en", "cy"]`. `build` writes no others. Without it, visitors are offered all languages that have texts.',
  ],
  'languages[]': ['Language', 'BCP 47 tag, such as `cy`.'],
  jurisdiction: ['Jurisdiction', 'ISO 3166-1 alpha-2 code of the country whose law applies to the consent.'],
  notice: ['Notice', 'The text that asks for consent.'],
  'notice.version': [
    'Notice version',
    `${VERSION_FORM} Change it when the meaning of the notice changes: every visitor is asked again, unless \`notice.changes\` says about which categories.`,
  ],
  'notice.changes': [
    'Changes of the notice',
    'From each earlier version to the next, the last one to `notice.version`; oldest first. Visitors who answered under one of these versions keep their answers, except for the categories that have changed since. Answers under any other version do not hold.',
  ],
  'notice.changes[]': ['Change', 'One step, from `from` to the next version.'],
  'notice.changes[].from': ['Version before the change', VERSION_FORM],
  'notice.changes[].categories': [
    'Categories that the change touches',
    'Ids. Visitors are asked about these again. An empty list: about none. Without it: about all.',
  ],
  'notice.changes[].categories[]': ['Category', 'Id of a category.'],
  'notice.changes[].text': [
    'What has changed',
    'Told once to visitors who answered before: in the banner when it asks again, else in a note that they can close. The panel lists it for everyone. For another language, use the key `notice.` followed by the version in `texts`.',
  ],
  policy: ['Policy', 'The current privacy policy, as receipts refer to it.'],
  'policy.version': ['Policy version', VERSION_FORM],
  'policy.url': ['Policy permalink', 'Address of this version of the policy.'],
  'policy.sha256': ['Policy digest', 'SHA-256 of the policy’s text: 64 hexadecimal digits in lower case.'],
  links: ['Links', 'Pages that the widget links to. A missing address means no link.'],
  'links.policy': ['Privacy policy', 'Address of the privacy policy.'],
  'links.cookies': ['Cookie policy', 'Address of the list of cookies.'],
  'links.rights': [
    'Rights request',
    'Address of the form to ask for a copy, a correction or the erasure of personal data.',
  ],
  'links.complaint': ['Complaint', 'Address of the complaint form.'],
  cookie: ['Cookie', 'The cookie that stores the visitor’s choice. It does not identify the visitor.'],
  'cookie.name': ['Cookie name', VERSION_FORM],
  'cookie.domain': [
    'Cookie domain',
    'Parent domain, without a leading dot, to share the choice across its subdomains. Without it, the choice is for one host. If a host and its parent domain have different notices, each page uses the newest answer to its own notice.',
  ],
  'cookie.days': ['Days', 'How long a choice lasts, in days, whether the visitor accepted or refused.'],
  'cookie.endpoint': [
    'Cookie endpoint',
    'Address of an endpoint on this site that keeps a copy of the cookie with a response header. Safari deletes a cookie that a script has set after seven days.',
  ],
  receipts: ['Receipts', 'Where consent receipts are sent, besides the copy in the visitor’s browser.'],
  'receipts.endpoint': [
    'Receipt endpoint',
    'Address that receipts are sent to with POST. Without it, they are not sent.',
  ],
  'receipts.retention': [
    'Receipt retention',
    'How long the organisation keeps its copy of a receipt: an ISO 8601 duration. The visitor is told.',
  ],
  regulator: [
    'Regulator',
    'The authority that people can complain to. Without it: the Information Commission of the United Kingdom.',
  ],
  'regulator.name': ['Name', 'Its name, as policies and letters state it.'],
  'regulator.url': ['Complaints page', 'Address of the page where people can complain to it.'],
  rights: ['Rights requests', 'The form for rights requests.'],
  'rights.relations': [
    'Relations',
    'The ways in which people may know the organisation. The form asks which of them apply, to narrow the search for records. Without it, the form does not ask.',
  ],
  'rights.relations[]': [
    'Relation',
    'One answer. A relation without a valid `id` is ignored. Of two with the same `id`, the first is used.',
  ],
  'rights.relations[].id': ['Relation id', ID_FORM],
  'rights.relations[].label': ['Label', 'Shown to the visitor. The default is the id.'],
  banner: ['Banner', 'How the banner is shown.'],
  'banner.placement': [
    'Placement',
    '`bar`: along the bottom of the window. `corner`: a card in the corner of the window, and a bar on small screens. `flow`: at the top of the page, above its content; it scrolls with the page.',
  ],
  autoBlock: [
    'Automatic blocking',
    'Whether to block unmarked requests, too: those to the hosts of declared services and of known trackers, until they are allowed. It needs `desk-autoblock.js`: [automatic-blocking.md](automatic-blocking.md).',
  ],
  release: ['Release', 'How held scripts run once they are allowed.'],
  'release.timeout': [
    'Timeout',
    'How many seconds a script that does not load may delay the scripts after it.',
  ],
  movedFrom: [
    'Previous tool',
    'The consent tool that the site used before. What visitors refused there stays refused here, and is not asked again: [moving-over.md](recipes/moving-over.md).',
  ],
  'movedFrom.tool': ['Tool', 'The name of the tool. `cookieconsent` is orestbida’s, version 3.'],
  'movedFrom.cookie': ['Its cookie', 'The name of the tool’s cookie, if the site has changed it.'],
  'movedFrom.consents': [
    'Consents',
    'Whether what visitors agreed to there is taken over too. Say so only if you asked for the same purposes and the same vendors. Klaro does not store when a yes was given, so its consents are never taken over.',
  ],
  categories: [
    'Categories',
    'The purposes that the visitor decides on, in the order to show them. Without it, the categories are those that the markup of each page names.',
  ],
  ...categoryDescriptions,
  ...serviceDescriptions,
  aliases: ['Aliases', 'Other tools’ names of categories, and what each one means here.'],
  'aliases.*': ['Alias', 'Id of a category, or `category:service`.'],
  texts: ['Texts', 'Texts that replace the built-in ones, by language (BCP 47).'],
  'texts.*': ['Language', 'The texts in this language, by key.'],
  'texts.*.links.*': [
    'Link',
    'Address of a page in this language, in place of the one in `links`. The key has the full stop in it: `"links.policy"`, `"links.cookies"`, `"links.rights"` or `"links.complaint"`.',
  ],
  'texts.*.*': [
    'Text',
    'Shown as plain text, never as HTML. [texts.md](texts.md) says which keys there are.',
  ],
};
