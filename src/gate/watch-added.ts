/** The parts of the window that tell of new markup. */
export type WatchWindow = Pick<typeof globalThis, 'Element' | 'MutationObserver'> & {
  readonly document: Document;
};

/**
 * Calls `onAdded` with the elements matching `selector` that are added to the document, or to a shadow root made from now
 * on: observers do not see into shadow roots, so `attachShadow` is listened to. Returns what looks for roots that the parser
 * has made, which nobody is told of.
 */
export const watchAdded = (
  win: WatchWindow,
  selector: string,
  onAdded: (elements: readonly Element[]) => void,
): ((root: ParentNode) => void) => {
  // Text and comments are added too, and have neither method.
  const matching = (node: Node): readonly Element[] => [
    ...((node as Partial<Element>).matches?.(selector) ? [node as Element] : []),
    ...((node as Partial<Element>).querySelectorAll?.(selector) ?? []),
  ];
  const observer = new win.MutationObserver((records) =>
    onAdded(records.flatMap(({addedNodes}) => [...addedNodes].flatMap(matching))),
  );
  const watch = <R extends Node>(root: R): R => {
    observer.observe(root, {childList: true, subtree: true});
    return root;
  };
  const {prototype} = win.Element;
  const {attachShadow} = prototype;
  prototype.attachShadow = function (init) {
    return watch(attachShadow.call(this, init));
  };
  watch(win.document);
  return function findRoots(root) {
    for (const {shadowRoot} of root.querySelectorAll('*'))
      if (shadowRoot) {
        onAdded([...watch(shadowRoot).querySelectorAll(selector)]);
        findRoots(shadowRoot);
      }
  };
};
