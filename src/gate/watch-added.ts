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
  onAdded: (elements: Iterable<Element>) => void,
): ((root: ParentNode) => void) => {
  // A page may insert thousands of nodes at once. Hence no lists in between, and no search in what has no children.
  const observer = new win.MutationObserver((records) => {
    const found: Element[] = [];
    for (const {addedNodes} of records)
      for (const node of addedNodes as NodeListOf<Element>) {
        // Text and comments are added too, and have neither.
        if ((node as Partial<Element>).matches?.(selector)) found.push(node);
        if (node.firstElementChild) found.push(...node.querySelectorAll(selector));
      }
    onAdded(found);
  });
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
        onAdded(watch(shadowRoot).querySelectorAll(selector));
        findRoots(shadowRoot);
      }
  };
};
