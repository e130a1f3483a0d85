import {addressOn} from './address-on.ts';
import type {RecordNotice} from './consent-record.ts';
import type {ReceiptGround} from './ground.ts';

/** A version may be the day it was published. */
const dateIn = (version: string | undefined): string | undefined => version?.match(/^\d{4}-\d\d-\d\d$/)?.[0];

/** Address of the policy: the permalink to the version that was in force, when the owner gave one. */
export const policyAddress = ({config, pageUrl}: ReceiptGround): string =>
  addressOn(pageUrl, config.policy.url ?? config.links.policy ?? '/');

/** The words of the banner first, then the policy. */
export const buildNotices = (ground: ReceiptGround): readonly RecordNotice[] => {
  const {config, choice} = ground;
  const coverage = addressOn(ground.pageUrl, '/');
  return [
    {
      id: `#notice-${choice.noticeVersion}`,
      type: 'dpv:ConsentNotice',
      version: choice.noticeVersion,
      date: dateIn(choice.noticeVersion),
      language: ground.notice.language,
      coverage,
      sha256: ground.digests.notice,
    },
    {
      id: policyAddress(ground),
      type: 'dpv:PrivacyNotice',
      version: config.policy.version,
      date: dateIn(config.policy.version),
      language: config.language,
      coverage,
      sha256: config.policy.sha256,
    },
  ];
};
