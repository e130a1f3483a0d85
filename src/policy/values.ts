import {regulatorOf} from '../config/regulator.ts';
import type {PostalAddress, SiteConfig} from '../config/types.ts';

/** The part of a configuration that a policy can name. */
type NamedInPolicy = Pick<SiteConfig, 'organisation' | 'regulator' | 'links' | 'cookie' | 'policy' | 'site'>;

/** The texts that a policy can name as `{{organisation.name}}`, from the configuration of the site. What is not set is empty. */
export function policyTexts(config: NamedInPolicy): Readonly<Record<string, string>> {
  const {organisation, links, cookie, site, policy} = config;
  const regulator = regulatorOf(config);
  return {
    'organisation.name': organisation.name ?? '',
    'organisation.contact': organisation.contact ?? '',
    'organisation.email': organisation.email ?? '',
    'organisation.phone': telephoneOf(organisation.phone),
    'organisation.address': addressLine(organisation.address),
    'organisation.url': organisation.url ?? '',
    site,
    'regulator.name': regulator.name,
    'regulator.url': regulator.url,
    'links.policy': links.policy ?? '',
    'links.cookies': links.cookies ?? '',
    'links.rights': links.rights ?? '',
    'links.complaint': links.complaint ?? '',
    'policy.url': policy.url ?? '',
    'cookie.days': String(cookie.days),
  };
}

/** A postal address in one line. */
function addressLine(address: PostalAddress = {}): string {
  const {streetAddress, addressLocality, addressRegion, postalCode} = address;
  const town = [addressLocality, postalCode].filter(Boolean).join(' ');
  return [streetAddress, addressRegion ? `${addressRegion} ${town}` : town].filter(Boolean).join(', ');
}

/** `tel:+44-20-7946-0000` as people write it: `+44 20 7946 0000`. */
function telephoneOf(number = ''): string {
  return number.replace(/^tel:/, '').replace(/;.*$/, '').replaceAll('-', ' ');
}
