import {enBanner} from './en-banner.ts';
import {enPanel} from './en-panel.ts';

/** Every text there is. The two halves travel apart; import this one for its types, or in tests. */
export const en = {...enBanner, ...enPanel} as const;

/** Names a text. A configuration may give its own words for any of them, for each language. */
export type TextKey = keyof typeof en;

/** All texts in one language. */
export type Texts = Readonly<Record<TextKey, string>>;
