import {buildEvent} from './build-event.ts';
import {buildEvidence} from './build-evidence.ts';
import {policyAddress} from './build-notices.ts';
import {buildRecord} from './build-record.ts';
import {buildServices} from './build-services.ts';
import type {ReceiptGround} from './ground.ts';
import {isoTime} from './iso-time.ts';
import {linkedDataContext} from './linked-data-context.ts';
import type {Receipt} from './receipt.ts';

/**
 * The receipt of an act, without its `hash`; `undefined` for a refusal with nothing to withdraw. Pure: the time is the
 * choice's own.
 */
export const buildReceipt = (ground: ReceiptGround): Receipt | undefined => {
  const {choice, config, notice, ids, previous} = ground;
  const event = buildEvent(ground);
  if (!event) return undefined;
  const services = buildServices(ground);
  const record = buildRecord(ground, event);
  const {name, contact = name, address = {}, email, phone, url} = record.parties[0];
  return {
    '@context': linkedDataContext,
    id: `urn:uuid:${ids.receipt}`,
    type: 'dpv:ConsentReceipt',
    // The `-eu-gdpr` profiles of DPV are not claimed: UK law is not EU law. Ours is named by the package.
    conformsTo: ['https://w3id.org/dpv/schema/dpv-27560#receipt', 'pkg:npm/privacy-desk#receipt-1'],
    // Kantara demands each of these (1.1.0, 4.4 and 4.5); without one the claim is not made.
    version: services.length && email && phone && config.organisation.address ? 'KI-CR-v1.1.0' : undefined,
    consentReceiptID: ids.receipt,
    hasIdentifier: ids.receipt,
    created: isoTime(choice.time),
    consentTimestamp: Math.floor(choice.time / 1000),
    jurisdiction: config.jurisdiction,
    collectionMethod: `Control ${ground.method} of cookie notice ${choice.noticeVersion} in ${notice.language}`,
    language: notice.language,
    piiPrincipalId: record.dataSubject,
    piiControllers: [{piiController: name, contact, address, email, phone, piiControllerUrl: url}],
    policyUrl: policyAddress(ground),
    services,
    sensitive: false,
    spiCat: [],
    record,
    evidence: buildEvidence(ground),
    chain: previous && {prevReceipt: previous.consentReceiptID, prevHash: ground.digests.previous},
  };
};
