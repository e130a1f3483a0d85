import {enBanner} from './en-banner.ts';
import {enCookies} from './en-cookies.ts';
import {enEmbed} from './en-embed.ts';
import {enPanel} from './en-panel.ts';
import {enRecords} from './en-records.ts';
import {enService} from './en-service.ts';

/** Every text there is. The parts travel apart; import this one in tests only. */
export const en = {...enBanner, ...enEmbed, ...enPanel, ...enService, ...enRecords, ...enCookies} as const;

/** What the first file of a language holds: a first visit needs no more. A missing key does not compile. */
export type BannerTexts = Readonly<Record<keyof typeof enBanner | keyof typeof enEmbed, string>>;

/** What the third file of a language holds, which the second imports: each stays small. */
export type RecordsTexts = Readonly<Record<keyof typeof enRecords | keyof typeof enCookies, string>>;

/** What the second file of a language holds, fetched with the panel or the list of cookies, and what it brings with it. */
export type PanelTexts = RecordsTexts &
  Readonly<Record<keyof typeof enPanel | keyof typeof enService, string>>;
