import type {Organisation, PostalAddress, Service, SiteConfig} from '../config/types.ts';

/**
 * The configuration keys without which no receipt claims to follow Kantara's Consent Receipt 1.1.0: each is mandatory in its
 * section 4.4. An empty list: receipts of a consent make the claim.
 */
export function missingForKantara({organisation, policy, links}: SiteConfig): readonly string[] {
  const {name, contact, address, email, phone} = organisation;
  const details = {name, contact, email, phone, address: hasAddress(address)};
  return [
    ...missingIn(details).map((key) => `organisation.${key}`),
    ...missingIn({'policy.url': policy.url ?? links.policy}),
  ];
}

/**
 * The configuration keys without which no receipt claims to follow DPV's profile of ISO/IEC TS 27560: name, address and
 * contact are mandatory for every party except the visitor.
 */
export function missingForRecord({organisation, categories}: SiteConfig): readonly string[] {
  return [
    ...missingDetails(organisation).map((key) => `organisation.${key}`),
    ...categories.flatMap(({basis, services}, at) =>
      services.flatMap((service, index) =>
        basis === 'necessary'
          ? []
          : missingDetails(service).map((key) => `categories[${at}].services[${index}].${key}`),
      ),
    ),
  ];
}

/** The details that ISO/IEC TS 27560 requires of a party and that are not configured. An e-mail address is a contact. */
export function missingDetails({name, contact, email, address}: Organisation | Service): readonly string[] {
  return missingIn({name, contact: contact ?? email, address: hasAddress(address)});
}

/** The keys of what is absent, empty or false. */
function missingIn(details: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(details).filter((key) => !details[key]);
}

function hasAddress(address: PostalAddress | undefined): boolean {
  return Object.keys(address ?? {}).length > 0;
}
