import {addressOn, linkOfLanguage} from './addresses.ts';
import type {ReceiptInput} from './input.ts';
import {buildParties, CONTROLLER} from './parties.ts';
import {buildProcesses} from './processes.ts';
import type {ConsentRecord, RecordNotice} from './record-model.ts';

/** Maximum events of a record. Then it is closed, and the chain continues in a new record: receipts must not grow without limit. */
const MAX_EVENTS = 50;

/** Maximum characters of a notice that a receipt quotes. A longer one is in the archive of notices, under its hash. */
const MAX_QUOTED = 4000;

/** The record: the events of the previous receipt, then the new ones. `isComplete`: every party has its details. */
export function buildRecord(input: ReceiptInput, isComplete: boolean): ConsentRecord {
  const {previous, ids, config, events} = input;
  const openRecord = openRecordOf(input);
  const recordId = openRecord?.recordId ?? ids.record;
  // For other jurisdictions no law and no authority is named.
  const isUk = config.jurisdiction === 'GB';
  return {
    id: `urn:uuid:${recordId}`,
    type: 'dpv:ConsentRecord',
    recordId,
    conformsTo: conformance('record', isComplete),
    dataSubject: previous?.piiPrincipalId ?? `urn:uuid:${ids.principal}`,
    controller: CONTROLLER,
    jurisdictions: [`loc:${config.jurisdiction}`],
    // PECR has no term in DPV.
    applicableLaw: isUk
      ? ['legal-gb:law-GDPR', 'legal-gb:law-DPA', 'https://www.legislation.gov.uk/uksi/2003/2426']
      : [],
    authority: isUk ? ['legal-gb:DPA-GB'] : [],
    notices: buildNotices(input),
    processes: buildProcesses(input),
    parties: buildParties(input),
    events: [...(openRecord?.events ?? []), ...events] as unknown as ConsentRecord['events'],
  };
}

/** The record of the previous receipt, when it has room for the new events. */
export function openRecordOf({previous, events}: ReceiptInput): ConsentRecord | undefined {
  const count = (previous?.record.events.length ?? 0) + events.length;
  return count > MAX_EVENTS ? undefined : previous?.record;
}

/**
 * What a receipt or its record conforms to: DPV's profile of ISO/IEC TS 27560, when every party has the details that are
 * mandatory there, and our own profile, which is named by the package. DPV's `-eu-gdpr` profiles are not claimed, because
 * UK law is not EU law.
 */
export function conformance<What extends 'receipt' | 'record'>(
  what: What,
  isComplete: boolean,
): readonly (`https://w3id.org/dpv/schema/dpv-27560#${What}` | `pkg:npm/privacy-desk#${What}-1`)[] {
  const own = `pkg:npm/privacy-desk#${what}-1` as const;
  return isComplete ? [`https://w3id.org/dpv/schema/dpv-27560#${what}`, own] : [own];
}

/**
 * Address of the policy: that in the language of the notice, else the permalink to the version in force or the link; `undefined`
 * when there is none.
 */
export function policyAddress(input: ReceiptInput): string | undefined {
  const {config, pageUrl} = input;
  const link = linkOfLanguage(input, 'policy') ?? config.policy.url ?? config.links.policy;
  return link && addressOn(pageUrl, link);
}

/** The notice that was shown, then the policy, if there is one. When the visitor has done nothing, those of the previous receipt. */
function buildNotices(input: ReceiptInput): readonly RecordNotice[] {
  const {config, choice, notice, previous} = input;
  if (!notice) return previous?.record.notices ?? [];
  const coverage = addressOn(input.pageUrl, '/');
  const policy = policyAddress(input);
  const own = linkOfLanguage(input, 'policy');
  const shown: RecordNotice = {
    id: `#notice-${choice.noticeVersion}`,
    type: 'dpv:ConsentNotice',
    version: choice.noticeVersion,
    date: dateIn(choice.noticeVersion),
    language: notice.language,
    coverage,
    sha256: input.digests.notice,
    words: notice.text.length > MAX_QUOTED ? undefined : notice.text || undefined,
  };
  if (!policy) return [shown];
  return [
    shown,
    {
      id: policy,
      type: 'dpv:PrivacyNotice',
      version: config.policy.version,
      date: dateIn(config.policy.version),
      language: own ? notice.language : config.language,
      coverage,
      // The hash is of the text in the language of the configuration.
      sha256: own ? undefined : config.policy.sha256,
    },
  ];
}

/** The version, when it is a date. */
function dateIn(version: string | undefined): string | undefined {
  return version?.match(/^\d{4}-\d\d-\d\d$/)?.[0];
}
