/**
 * Some browsers give the focus to what is inert when it is in a frame. Returns what gives it back to who had it: to be
 * called when a frame may have taken it.
 */
export const holdFocus = () => {
  let last;
  let isAway = false;
  document.addEventListener('focusin', ({target}) => {
    if (target.localName !== 'iframe') last = target;
  });
  // Who presses beside a field has left it.
  addEventListener('pointerdown', ({target}) => {
    if (!last?.contains(target)) last = undefined;
  });
  addEventListener('focus', () => (isAway = false));
  addEventListener('blur', () => (isAway = true));
  return () => {
    const {activeElement: active} = document;
    const isFrame = active?.localName === 'iframe';
    if (isFrame && !active.inert) return;
    if (isFrame) active.blur();
    // Chromium calls an element active whose window has lost the focus.
    if (isAway || active !== last) last?.focus({preventScroll: true});
  };
};
