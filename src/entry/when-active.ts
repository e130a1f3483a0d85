/** The page may be prerendered, out of sight: https://wicg.github.io/nav-speculation/prerendering.html */
type Prerenderable = Document & {readonly prerendering?: boolean};

/** Calls `start` now or, on a prerendered page, when the visitor gets to see it. */
export const whenActive = (document: Prerenderable, start: () => void): void => {
  if (document.prerendering) document.addEventListener('prerenderingchange', start);
  else start();
};
