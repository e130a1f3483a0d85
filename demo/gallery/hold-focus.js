/**
 * Some browsers move the focus to an inert frame when its content asks for it. Returns a function that moves it back to the
 * element that had it. Call it when a frame may have taken the focus.
 */
export function holdFocus() {
  let lastFocused;
  let isWindowBlurred = false;
  document.addEventListener('focusin', ({target}) => {
    if (target.localName !== 'iframe') lastFocused = target;
  });
  // A press outside the focused element means that the visitor has left it.
  addEventListener('pointerdown', ({target}) => {
    if (!lastFocused?.contains(target)) lastFocused = undefined;
  });
  addEventListener('focus', () => (isWindowBlurred = false));
  addEventListener('blur', () => (isWindowBlurred = true));
  return () => {
    const {activeElement} = document;
    const isFrame = activeElement?.localName === 'iframe';
    if (isFrame && !activeElement.inert) return;
    if (isFrame) activeElement.blur();
    // In Chromium, `activeElement` stays the same while the window does not have the focus.
    if (isWindowBlurred || activeElement !== lastFocused) lastFocused?.focus({preventScroll: true});
  };
}
