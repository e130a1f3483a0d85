/**
 * Some browsers move the focus to an inert frame when its content asks for it. Returns a function that moves it back to the
 * element that had it. Call it when a frame may have taken the focus. `signal` ends the listening.
 */
export function holdFocus(signal: AbortSignal): () => void {
  let lastFocused: HTMLElement | undefined;
  let isWindowBlurred = false;
  const onFocus = ({target}: FocusEvent): void => {
    if (target instanceof HTMLElement && target.localName !== 'iframe') lastFocused = target;
  };
  document.addEventListener('focusin', onFocus, {signal});
  // A press outside the focused element means that the visitor has left it.
  const onPress = ({target}: PointerEvent): void => {
    if (!lastFocused?.contains(target as Node)) lastFocused = undefined;
  };
  addEventListener('pointerdown', onPress, {signal});
  addEventListener('focus', () => (isWindowBlurred = false), {signal});
  addEventListener('blur', () => (isWindowBlurred = true), {signal});
  return () => {
    const {activeElement} = document;
    const frame = activeElement instanceof HTMLIFrameElement ? activeElement : undefined;
    if (frame && !frame.inert) return;
    frame?.blur();
    // In Chromium, `activeElement` stays the same while the window does not have the focus.
    if (isWindowBlurred || activeElement !== lastFocused) lastFocused?.focus({preventScroll: true});
  };
}
