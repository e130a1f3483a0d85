import {describedCategory} from './described-category.ts';
import type {Descriptions} from './described.ts';

/**
 * What the schema and the reference tell about each place in the configuration. `[]` stands for every item of a list,
 * `*` for every name that the owner chooses. Apart from the description itself, so that no browser downloads it.
 */
export const descriptions: Descriptions = {
  '': [
    'Privacy Desk configuration',
    'Everything is optional. What is wrong is reported and replaced; the rest works.',
  ],
  organisation: [
    'Organisation',
    'Who asks for consent and answers for it: the controller. Receipts name it.',
  ],
  'organisation.name': ['Name', 'Registered name of the organisation.'],
  'organisation.contact': [
    'Contact',
    'Role or person who answers questions, such as “Data protection officer”.',
  ],
  'organisation.email': ['E-mail', 'Address that questions and requests go to.'],
  'organisation.phone': [
    'Telephone',
    'Global number as in RFC 3966: `tel:+44-20-7946-0000`. Without it a receipt makes no Kantara claim.',
  ],
  'organisation.url': ['Website', 'Address of the organisation’s own website.'],
  'organisation.address': ['Postal address', 'As in schema.org/PostalAddress.'],
  'organisation.address.streetAddress': ['Street', 'Building, number and street.'],
  'organisation.address.addressLocality': ['Town', 'Town or city.'],
  'organisation.address.addressRegion': ['Region', 'County or region, where it is customary.'],
  'organisation.address.postalCode': ['Postcode', 'Postcode, as written on a letter.'],
  'organisation.address.addressCountry': [
    'Country',
    'ISO 3166-1 alpha-2 code, such as `GB`, or the country’s name.',
  ],
  site: ['Service', 'What the consent is given for, as the receipt names it: “Public website”.'],
  language: ['Language', 'BCP 47 tag of the language to use when the page’s own is not supported.'],
  jurisdiction: [
    'Jurisdiction',
    'ISO 3166-1 alpha-2 code of the country whose law the consent is given under.',
  ],
  notice: ['Notice', 'What the visitor is shown when asked.'],
  'notice.version': [
    'Notice version',
    'At most 32 letters, digits, `.`, `_` and `-`. Change it when the notice changes in substance: every visitor is asked again.',
  ],
  policy: ['Policy', 'The privacy policy as it stands, for the receipt to quote.'],
  'policy.version': ['Policy version', 'At most 32 letters, digits, `.`, `_` and `-`.'],
  'policy.url': ['Policy permalink', 'Address of exactly this version.'],
  'policy.sha256': ['Policy digest', 'SHA-256 of the policy’s text, 64 hex digits in lower case.'],
  links: ['Links', 'Pages the widget leads to. A link that is absent is not shown.'],
  'links.policy': ['Privacy policy', 'Address of the privacy policy.'],
  'links.cookies': ['Cookie policy', 'Address of the list of cookies.'],
  'links.rights': [
    'Rights request',
    'Address of the form to ask for one’s data, or to have it corrected or erased.',
  ],
  'links.complaint': ['Complaint', 'Address of the complaint form.'],
  cookie: ['Cookie', 'The one cookie of the widget itself. It keeps the choice and identifies nobody.'],
  'cookie.name': ['Cookie name', 'At most 32 letters, digits, `.`, `_` and `-`.'],
  'cookie.domain': [
    'Cookie domain',
    'Parent domain, without a leading dot, to share the choice across subdomains. Absent: this host alone.',
  ],
  'cookie.days': ['Days', 'How long a choice lasts, yes and no alike: 1 to 400 days.'],
  receipts: ['Receipts', 'What becomes of consent receipts, besides the visitor’s own copy.'],
  'receipts.endpoint': [
    'Receipt endpoint',
    'Address that receipts are POSTed to. Absent: they are not sent.',
  ],
  banner: ['Banner', 'How the question is shown.'],
  'banner.placement': [
    'Placement',
    '`bar`: along the lower edge of the window. `corner`: a card in its corner, on small screens a bar. `flow`: first in the page, over its content, and scrolled away with it.',
  ],
  safetyNet: [
    'Safety net',
    'Whether to stop what nobody has marked, too: requests to the hosts of declared services and of known trackers, while they are not allowed. It needs `desk-net.js`: [safety-net.md](safety-net.md).',
  ],
  release: ['Release', 'How scripts are run once they may.'],
  'release.patience': [
    'Patience',
    'How many seconds a script that does not load may keep the ones after it waiting: 1 to 60.',
  ],
  categories: [
    'Categories',
    'The purposes a visitor decides on, in the order to show them. None: the markup of the page says which there are.',
  ],
  ...describedCategory,
  aliases: ['Aliases', 'Other tools’ category names and the categories here that they stand for.'],
  'aliases.*': ['Alias', 'Id of a category.'],
  texts: ['Texts', 'Words in place of the built-in ones, by language (BCP 47).'],
  'texts.*': ['Language', 'Words in this language, by their key.'],
  'texts.*.*': ['Text', 'Shown as text, never as HTML.'],
};
