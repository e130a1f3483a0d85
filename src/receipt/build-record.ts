import {buildNotices} from './build-notices.ts';
import {buildParties} from './build-parties.ts';
import {buildProcesses} from './build-processes.ts';
import type {ConsentEvent} from './consent-event.ts';
import type {ConsentRecord} from './consent-record.ts';
import type {ReceiptGround} from './ground.ts';
import {CONTROLLER} from './party-ids.ts';

/** A record this long is closed, and the chain goes on in a new one: receipts must not grow for ever. */
const MOST_EVENTS = 50;

/** The record as it stands after `event`, which is added to those of the previous receipt. */
export const buildRecord = (ground: ReceiptGround, event: ConsentEvent): ConsentRecord => {
  const {previous, ids, config} = ground;
  const open = previous && previous.record.events.length < MOST_EVENTS ? previous.record : undefined;
  const recordId = open?.recordId ?? ids.record;
  // Other jurisdictions are named, and nothing is claimed of them.
  const isUk = config.jurisdiction === 'GB';
  return {
    id: `urn:uuid:${recordId}`,
    type: 'dpv:ConsentRecord',
    recordId,
    conformsTo: ['https://w3id.org/dpv/schema/dpv-27560#record'],
    dataSubject: previous?.piiPrincipalId ?? `urn:uuid:${ids.principal}`,
    controller: CONTROLLER,
    jurisdictions: [`loc:${config.jurisdiction}`],
    // PECR has no term in DPV.
    applicableLaw: isUk
      ? ['legal-gb:law-GDPR', 'legal-gb:law-DPA', 'https://www.legislation.gov.uk/uksi/2003/2426']
      : [],
    authority: isUk ? ['legal-gb:DPA-GB'] : [],
    notices: buildNotices(ground),
    processes: buildProcesses(ground),
    parties: buildParties(ground),
    events: open ? [...open.events, event] : [event],
  };
};
