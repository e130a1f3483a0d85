/** What takes up room on a page, but for what trackers hide; `data-embed` says so of anything else. */
const BOX =
  ':is(iframe,video,audio,object,embed,[width]):not([width="0"],[width="1"],noscript *),[data-embed]';

/** Whether the visitor would miss `held`: it has a size, so that something should stand in its place. */
export const hasBox = (held: Element): boolean =>
  held.matches(BOX) || !!(held as Partial<HTMLTemplateElement>).content?.querySelector(BOX);
