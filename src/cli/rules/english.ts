import {enBanner} from '../../ui/texts/en-banner.ts';
import {enCookies} from '../../ui/texts/en-cookies.ts';
import {enEmbed} from '../../ui/texts/en-embed.ts';
import {enPanel} from '../../ui/texts/en-panel.ts';
import {enProof} from '../../ui/texts/en-proof.ts';
import {enRecords} from '../../ui/texts/en-records.ts';
import {enService} from '../../ui/texts/en-service.ts';

/** Every built-in text in English, by its key. */
export const english: Readonly<Record<string, string>> = {
  ...enBanner,
  ...enEmbed,
  ...enPanel,
  ...enService,
  ...enRecords,
  ...enProof,
  ...enCookies,
};
