import {type OwnStoredItem, ownStorage} from '../../config/own-storage.ts';
import type {SiteConfig} from '../../config/types.ts';
import {defaultCaseRetention} from '../../service/cases/settings.ts';
import {type Activity, controllerColumns, durationText, NOT_STATED, stated, storageText} from './activity.ts';

/** The columns that differ between the activities of the service. */
type OwnColumns = Pick<
  Activity,
  | 'Activity'
  | 'Purpose'
  | 'Categories of individuals'
  | 'Categories of personal data'
  | 'Kept for'
  | 'Stored in the browser'
>;

/**
 * What the service of Privacy Desk keeps on a site with this configuration: receipts when they are sent to it, requests and complaints
 * when there is a page with the form. The lawful basis is proposed, because the configuration has none.
 */
export function ownActivitiesOf(config: SiteConfig): readonly Activity[] {
  const {receipts, links} = config;
  return [
    ...(receipts.endpoint ? [activity(config, receiptColumns(config))] : []),
    ...(links.rights ? [activity(config, requestColumns(config))] : []),
    ...(links.complaint ? [activity(config, complaintColumns(config))] : []),
  ];
}

function activity({organisation}: SiteConfig, columns: OwnColumns): Activity {
  return {
    ...controllerColumns(organisation),
    ...columns,
    'Lawful basis': 'Article 6(1)(c), legal obligation (proposed: check it)',
    'Basis for cookies and similar technologies': 'Strictly necessary (Schedule A1, paragraph 4)',
    Recipient: stated(organisation.name),
    'Role of the recipient': 'the controller itself',
    'Country of the recipient': NOT_STATED,
    'Safeguards of a transfer': NOT_STATED,
    'Security measures': NOT_STATED,
  };
}

function receiptColumns(config: SiteConfig): OwnColumns {
  return {
    Activity: 'Receipts of consent',
    Purpose: 'To remember what visitors chose, and to prove consent (Article 7(1))',
    'Categories of individuals': 'Visitors of the website',
    'Categories of personal data': 'Choices, when and how they were made, the notice that was shown',
    'Kept for': `${durationText(config.receipts.retention)} after the consent ends`,
    'Stored in the browser': ownStored(config, (part) => part !== 'draft'),
  };
}

function requestColumns(config: SiteConfig): OwnColumns {
  return {
    Activity: 'Requests about rights',
    Purpose: 'To answer requests of people about their information (Articles 12 to 22)',
    'Categories of individuals': 'People who make a request',
    'Categories of personal data': 'Name, contact details, the request, its history',
    'Kept for': keptAfterClosing(defaultCaseRetention.request, 'KEEP_REQUESTS'),
    'Stored in the browser': ownStored(config, (part) => part === 'draft'),
  };
}

function complaintColumns(config: SiteConfig): OwnColumns {
  return {
    Activity: 'Complaints about data protection',
    Purpose: 'To answer complaints (Data Protection Act 2018, section 164A)',
    'Categories of individuals': 'People who complain',
    'Categories of personal data': 'Name, contact details, the complaint, its history',
    'Kept for': keptAfterClosing(defaultCaseRetention.complaint, 'KEEP_COMPLAINTS'),
    'Stored in the browser': ownStored(config, (part) => part === 'draft'),
  };
}

/** The settings of the service are not in the configuration. */
function keptAfterClosing(duration: string, setting: string): string {
  return `${durationText(duration)} after it is closed (default: ${setting} of the service changes it)`;
}

function ownStored(config: SiteConfig, isIts: (part: OwnStoredItem['part']) => boolean): string {
  return storageText(ownStorage(config).filter(({part}) => isIts(part)));
}
