const AWAY = 'display:none!important';

/** Chromium never loads an `<object>` that is given its address while it has no box: this one is empty, and nowhere. */
const EMPTY = 'position:fixed!important;visibility:hidden!important;width:0!important;height:0!important';

/** Takes `element` off the screen, whatever the page says about it. Returns what brings it back as it was. */
export const hide = ({localName, style}: HTMLElement): (() => void) => {
  const {cssText} = style;
  style.cssText += `;${localName === 'object' ? EMPTY : AWAY}`;
  return () => (style.cssText = cssText);
};
