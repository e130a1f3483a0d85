import {enBanner} from './en-banner.ts';
import {enCookies} from './en-cookies.ts';
import {enEmbed} from './en-embed.ts';
import {enPanel} from './en-panel.ts';
import {enProof} from './en-proof.ts';
import {enRecords} from './en-records.ts';
import {enService} from './en-service.ts';

/** All English texts, for the command line and the tests: each bundle imports just the files that it needs. */
export const en = {
  ...enBanner,
  ...enEmbed,
  ...enPanel,
  ...enService,
  ...enRecords,
  ...enProof,
  ...enCookies,
} as const;

/** The texts in `<tag>-banner.ts`, which a first visit fetches. A missing key or placeholder is a type error. */
export type BannerTexts = Translation<typeof enBanner>;

/** The texts in `<tag>-embed.ts`, fetched with the first placeholder. A missing key or placeholder is a type error. */
export type EmbedTexts = Translation<typeof enEmbed>;

/** The texts in `<tag>-panel.ts`, fetched with the panel or the list of cookies. A missing key or placeholder is a type error. */
export type PanelTexts = Translation<typeof enPanel & typeof enService & typeof enRecords & typeof enCookies>;

/** The texts of one language in `proof-texts.ts`. A missing key or placeholder is a type error. */
export type ProofTexts = Translation<typeof enProof>;

type Translation<English> = {readonly [Key in keyof English]: TextLike<English[Key]>};

/** A text with every placeholder of the English one. */
type TextLike<English> = English extends `${string}{${infer Name}}${infer Rest}`
  ? `${string}{${Name}}${string}` & TextLike<Rest>
  : string;
