import {createSizeObserver} from '../../platform/web/size-observer.ts';

/**
 * How much of the text a placeholder shows: all of it; one line, with a button that opens the rest; the same in smaller
 * letters; only that button. Each is a class of the box.
 */
const AMOUNTS = ['all', 'short', 'small', 'button'] as const;

/** Shows as much of the text as each box has room for, so that nothing of it is cut off. */
export function fitText(boxes: readonly HTMLElement[]): void {
  let rest = boxes;
  for (const amount of AMOUNTS) {
    // All are changed before one is measured, so that layout is calculated once for all of them.
    for (const box of rest) box.className = `box ${amount}`;
    // The whole text would cover the picture. It is behind the button.
    rest = rest.filter((box) => overflows(box) || (amount === 'all' && 'poster' in box.dataset));
  }
}

/** Keeps the text of boxes fitting. */
export interface TextFitter {
  /** Fits the text now, and again whenever the size of its box changes. */
  fit(boxes: readonly HTMLElement[]): void;
  /** Stops following a box. */
  stop(box: Element): void;
}

export function createTextFitter(): TextFitter {
  /** The size for which the text of a box was fitted. */
  const fitted = new WeakMap<Element, string>();
  const fit = (boxes: readonly HTMLElement[]): void => {
    fitText(boxes);
    for (const box of boxes) fitted.set(box, sizeOf(box));
  };
  const observer = createSizeObserver((boxes) =>
    fit(boxes.filter((box): box is HTMLElement => fitted.get(box) !== sizeOf(box))),
  );
  return {
    fit(boxes) {
      fit(boxes);
      for (const box of boxes) observer.observe(box);
    },
    stop: (box) => observer.unobserve(box),
  };
}

function overflows({scrollHeight, clientHeight, scrollWidth, clientWidth}: HTMLElement): boolean {
  return scrollHeight > clientHeight || scrollWidth > clientWidth;
}

function sizeOf({clientWidth, clientHeight}: Element): string {
  return `${clientWidth} ${clientHeight}`;
}
