import {enBanner} from './en-banner.ts';
import {enCookies} from './en-cookies.ts';
import {enEmbed} from './en-embed.ts';
import {enPanel} from './en-panel.ts';
import {enRecords} from './en-records.ts';
import {enService} from './en-service.ts';

/** All English texts. Only tests import this object: each bundle imports just the files that it needs. */
export const en = {...enBanner, ...enEmbed, ...enPanel, ...enService, ...enRecords, ...enCookies} as const;

/** The texts in `<tag>-banner.ts`, which a first visit fetches. A missing key is a type error. */
export type BannerTexts = Readonly<Record<keyof typeof enBanner | keyof typeof enEmbed, string>>;

/** The texts in `<tag>-panel.ts`, fetched with the panel or the list of cookies. A missing key is a type error. */
export type PanelTexts = Readonly<
  Record<
    keyof typeof enPanel | keyof typeof enService | keyof typeof enRecords | keyof typeof enCookies,
    string
  >
>;
