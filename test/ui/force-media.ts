/**
 * Makes the rules of a media query apply in any case: a preference of the visitor, as in
 * `forceMedia(host, 'prefers-contrast')`, or `print`. Tests need this because not every engine can emulate them. Returns how
 * many such rules there are.
 */
export function forceMedia(host: HTMLElement, query: string): number {
  const roots = [host.shadowRoot, host.shadowRoot?.querySelector('privacy-desk-panel')?.shadowRoot];
  return setMedia(
    roots.filter((root) => root !== null && root !== undefined),
    (condition) => condition.includes(query),
    'all',
  );
}

const originals = new Map<MediaList, string>();

/** Replaces the media query of each rule in these roots whose query matches, until `restoreMedia`. Returns their number. */
export function setMedia(
  roots: readonly DocumentOrShadowRoot[],
  matches: (condition: string) => boolean,
  mediaText: string,
): number {
  const rules = roots
    .flatMap((root) => [...root.adoptedStyleSheets])
    .flatMap((sheet) => [...sheet.cssRules])
    .filter(isMediaRule)
    .filter(({conditionText}) => matches(conditionText));
  for (const {media} of rules) {
    if (!originals.has(media)) originals.set(media, media.mediaText);
    media.mediaText = mediaText;
  }
  return rules.length;
}

/** Not `instanceof`: a rule of a frame's document is of the frame's own class. */
const isMediaRule = (rule: CSSRule): rule is CSSMediaRule => 'media' in rule && 'conditionText' in rule;

/** Restores every media query: shadow roots share their style sheets, so a change would reach later tests. */
export function restoreMedia(): void {
  for (const [media, text] of originals) media.mediaText = text;
  originals.clear();
}
