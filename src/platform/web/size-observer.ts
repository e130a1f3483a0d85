/** Observes the sizes of elements. */
export interface SizeObserver {
  observe(element: Element): void;
  unobserve(element: Element): void;
  /** Stops at once: sizes that are already known to have changed are not reported any more. */
  disconnect(): void;
}

/**
 * Calls `onResize` in the frame after observed elements have changed their size. Not while sizes are being reported: what
 * changes sizes then causes an uncaught error on the page (https://drafts.csswg.org/resize-observer/#deliver-resize-error).
 * Without `ResizeObserver`, it is never called.
 */
export function createSizeObserver(onResize: (elements: readonly Element[]) => void): SizeObserver {
  const nothing = (): void => undefined;
  if (typeof ResizeObserver === 'undefined')
    return {observe: nothing, unobserve: nothing, disconnect: nothing};
  let frame = 0;
  const observer = new ResizeObserver((entries) => {
    frame = requestAnimationFrame(() => onResize(entries.map(({target}) => target)));
  });
  return {
    observe: (element) => observer.observe(element),
    unobserve: (element) => observer.unobserve(element),
    disconnect() {
      cancelAnimationFrame(frame);
      observer.disconnect();
    },
  };
}
