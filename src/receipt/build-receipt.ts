import {endOf} from '../consent/choice.ts';
import {isoSeconds} from '../platform/pure/time.ts';
import {panelAddress} from './addresses.ts';
import {grantedCategories, grantedKeys} from './categories.ts';
import {categoryTerms} from './category-terms.ts';
import type {ReceiptInput} from './input.ts';
import {givesConsent} from './latest-answers.ts';
import {linkedDataContext} from './linked-data-context.ts';
import {missingDetails, missingForKantara} from './missing-details.ts';
import type {Evidence, KantaraPurpose, KantaraService, Receipt} from './model.ts';
import {buildRecord, conformance, openRecordOf, policyAddress} from './record.ts';

/** The receipt of the new events, without its `hash`. Pure: the time is that of the choice. */
export function buildReceipt(input: ReceiptInput): Receipt {
  const {choice, config, ids, previous, categories} = input;
  const parties = [config.organisation, ...categories.flatMap(({services}) => services)];
  const isComplete = !parties.flatMap(missingDetails).length;
  // A withdrawal, a lapse or an objection collects no consent, even when another one is still in force.
  const hasConsent = input.events.some(givesConsent);
  const sensitiveData = [...new Set(grantedCategories(input).flatMap(({sensitive}) => sensitive ?? []))];
  const record = buildRecord(input, isComplete);
  const {name, contact = name, address = {}, email, phone, url} = record.parties[0];
  return {
    '@context': linkedDataContext,
    id: `urn:uuid:${ids.receipt}`,
    type: 'dpv:ConsentReceipt',
    conformsTo: conformance('receipt', isComplete),
    version: hasConsent && !missingForKantara(config).length ? 'KI-CR-v1.1.0' : undefined,
    consentReceiptID: ids.receipt,
    hasIdentifier: ids.receipt,
    created: isoSeconds(choice.time),
    consentTimestamp: hasConsent ? choice.time / 1000 : undefined,
    jurisdiction: config.jurisdiction,
    collectionMethod: hasConsent ? collectionMethod(input) : undefined,
    language: record.notices[0]?.language ?? config.language,
    piiPrincipalId: record.dataSubject,
    piiControllers: [{piiController: name, contact, address, email, phone, piiControllerUrl: url}],
    policyUrl: policyAddress(input),
    services: buildServices(input),
    sensitive: sensitiveData.length > 0,
    spiCat: sensitiveData,
    record,
    evidence: buildEvidence(input),
    chain: previous && {
      prevReceipt: previous.consentReceiptID,
      prevHash: input.digests.previous,
      prevEvents: openRecordOf(input)?.events.length ?? 0,
    },
  };
}

/** How the consent was given; `undefined` when the visitor has done nothing. */
function collectionMethod({action, notice, choice}: ReceiptInput): string | undefined {
  if (!action || !notice) return undefined;
  const words = notice.text ? `in ${notice.language}` : 'with unknown words';
  return `Control ${action.method} (${notice.layer}) of cookie notice ${choice.noticeVersion} ${words}`;
}

/** The granted purposes, as Kantara lists them: under one service, the site that asked. */
function buildServices(input: ReceiptInput): readonly KantaraService[] {
  const {choice, config, pageUrl} = input;
  const purposes = grantedCategories(input).map((category): KantaraPurpose => {
    const {title, purposeCategory, piiCategory} = categoryTerms(category);
    // A processor acts for the organisation. A provider that is not declared a processor may use the data for itself.
    const thirdParties = category.services.filter(({role}) => role !== 'processor');
    // Each answer has its own end. The first is named.
    const ends = grantedKeys(choice, category.id).map((key) => endOf(choice, key, config.cookie.days));
    const end = isoSeconds(Math.min(...ends)).slice(0, 10);
    return {
      purpose: title,
      purposeCategory,
      consentType: 'EXPLICIT',
      piiCategory,
      primaryPurpose: false,
      termination: `${end}, or when you withdraw: ${panelAddress(pageUrl)}`,
      thirdPartyDisclosure: thirdParties.length > 0,
      thirdPartyName: thirdParties.map(({name, provider}) => provider ?? name).join(', ') || undefined,
    };
  });
  return purposes.length ? [{service: config.site, purposes}] : [];
}

function buildEvidence(input: ReceiptInput): Evidence {
  return {
    widgetVersion: input.widgetVersion,
    bundleSha384: input.bundleHash,
    configSha256: input.digests.config,
    noticeSha256: input.digests.notice,
    policyVersion: input.config.policy.version,
    policySha256: input.config.policy.sha256,
    layer: input.notice?.layer,
    gpc: input.gpc,
    clock: 'client',
    digest: input.digests.config ? 'SHA-256' : 'none',
  };
}
