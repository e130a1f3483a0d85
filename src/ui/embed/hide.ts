/** Takes `element` off the screen, whatever the page says about it. Returns what brings it back as it was. */
export const hide = ({style}: HTMLElement): (() => void) => {
  const {cssText} = style;
  style.setProperty('display', 'none', 'important');
  return () => (style.cssText = cssText);
};
