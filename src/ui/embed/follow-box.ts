import {measureBox} from './measure-box.ts';

/**
 * Keeps `embed` as large as `standIn` would be, by a style sheet in its `root`: from now on, and anew whenever what is around
 * it gets wider or narrower. Returns its stop.
 */
export const followBox = (
  embed: HTMLElement,
  root: ShadowRoot,
  standIn: readonly ChildNode[],
): (() => void) => {
  const around = embed.parentElement ?? (embed.getRootNode() as ShadowRoot).host;
  const sheet = new CSSStyleSheet();
  root.adoptedStyleSheets = [...root.adoptedStyleSheets.slice(0, 1), sheet];
  let width: number | undefined;
  const measure = (): void => {
    if (!embed.isConnected || width === around.clientWidth) return;
    width = around.clientWidth;
    // Out of the flow, so that what is measured has the place to itself; what has the focus keeps it.
    sheet.replaceSync(':host{position:absolute!important}');
    sheet.replaceSync(measureBox(embed, standIn));
  };
  // Not while sizes are being reported: https://drafts.csswg.org/resize-observer/#deliver-resize-error
  const observer = new ResizeObserver(() => requestAnimationFrame(measure));
  measure();
  observer.observe(around);
  return () => observer.disconnect();
};
