import {daysInMs, isoSeconds} from '../platform/pure/time.ts';
import {panelAddress} from './addresses.ts';
import {grantedCategories} from './categories.ts';
import {categoryTerms} from './category-terms.ts';
import {buildEvent} from './event.ts';
import type {ReceiptInput} from './input.ts';
import {linkedDataContext} from './linked-data-context.ts';
import type {Evidence, KantaraPurpose, KantaraService, Receipt} from './model.ts';
import {buildRecord, policyAddress} from './record.ts';

/**
 * The receipt of an action, without its `hash`. `undefined` for a refusal when there is nothing to withdraw, and for an
 * objection alone. Pure: the time is that of the choice.
 */
export function buildReceipt(input: ReceiptInput): Receipt | undefined {
  const {choice, config, notice, ids, previous} = input;
  const event = buildEvent(input);
  if (!event) return undefined;
  const services = buildServices(input);
  const record = buildRecord(input, event);
  const {name, contact = name, address = {}, email, phone, url} = record.parties[0];
  return {
    '@context': linkedDataContext,
    id: `urn:uuid:${ids.receipt}`,
    type: 'dpv:ConsentReceipt',
    // DPV's `-eu-gdpr` profiles are not claimed: UK law is not EU law. Our own profile is named by the package.
    conformsTo: ['https://w3id.org/dpv/schema/dpv-27560#receipt', 'pkg:npm/privacy-desk#receipt-1'],
    // Kantara requires each of these (1.1.0, 4.4 and 4.5). Without one, the claim is not made.
    version: services.length && email && phone && config.organisation.address ? 'KI-CR-v1.1.0' : undefined,
    consentReceiptID: ids.receipt,
    hasIdentifier: ids.receipt,
    created: isoSeconds(choice.time),
    consentTimestamp: Math.floor(choice.time / 1000),
    jurisdiction: config.jurisdiction,
    collectionMethod: `Control ${input.method} of cookie notice ${choice.noticeVersion} in ${notice.language}`,
    language: notice.language,
    piiPrincipalId: record.dataSubject,
    piiControllers: [{piiController: name, contact, address, email, phone, piiControllerUrl: url}],
    policyUrl: policyAddress(input),
    services,
    sensitive: false,
    spiCat: [],
    record,
    evidence: buildEvidence(input),
    chain: previous && {prevReceipt: previous.consentReceiptID, prevHash: input.digests.previous},
  };
}

/** The granted purposes, as Kantara lists them: under one service, the site that asked. */
function buildServices(input: ReceiptInput): readonly KantaraService[] {
  const end = isoSeconds(input.choice.time + daysInMs(input.config.cookie.days)).slice(0, 10);
  const termination = `${end}, or when you withdraw: ${panelAddress(input.pageUrl)}`;
  const purposes = grantedCategories(input).map((category): KantaraPurpose => {
    const {title, purposeCategory, piiCategory} = categoryTerms(category);
    // A processor acts for the organisation. A provider that is not declared a processor may use the data for itself.
    const thirdParties = category.services.filter(({role}) => role !== 'processor');
    return {
      purpose: title,
      purposeCategory,
      consentType: 'EXPLICIT',
      piiCategory,
      primaryPurpose: false,
      termination,
      thirdPartyDisclosure: thirdParties.length > 0,
      thirdPartyName: thirdParties.map(({name, provider}) => provider ?? name).join(', ') || undefined,
    };
  });
  return purposes.length ? [{service: input.config.site, purposes}] : [];
}

function buildEvidence(input: ReceiptInput): Evidence {
  return {
    widgetVersion: input.widgetVersion,
    bundleSha384: input.bundleHash,
    configSha256: input.digests.config,
    noticeSha256: input.digests.notice,
    policyVersion: input.config.policy.version,
    policySha256: input.config.policy.sha256,
    // Every method begins with its layer: `panel-save` belongs to `panel`.
    layer: input.method.split('-')[0] as Evidence['layer'],
    gpc: input.gpc,
    clock: 'client',
    digest: input.digests.config ? 'SHA-256' : 'none',
  };
}
