/**
 * How much of the text a placeholder shows: all of it; one line, with a button that opens the rest; the same in smaller
 * letters; only that button. Each is a class of the box.
 */
const AMOUNTS = ['all', 'short', 'small', 'button'] as const;

/** Shows as much of the text as the box has room for, so that nothing of it is cut off. */
export function fitText(box: HTMLElement): void {
  for (const amount of AMOUNTS) {
    box.className = `box ${amount}`;
    if (box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth) return;
  }
}

/** Does so now, and whenever the size of the box changes. Returns a function that stops this. */
export function keepTextFitting(box: HTMLElement): () => void {
  fitText(box);
  // Not while sizes are being reported: https://drafts.csswg.org/resize-observer/#deliver-resize-error
  const observer = new ResizeObserver(() => requestAnimationFrame(() => fitText(box)));
  observer.observe(box);
  return () => observer.disconnect();
}
