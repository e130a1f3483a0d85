/** The parts of the window that tell of new markup. */
export type WatchWindow = Pick<typeof globalThis, 'Element' | 'MutationObserver'> & {
  readonly document: Document;
};

/** From how many records on the whole tree is searched instead of what each of them added. */
const MANY = 99;

/**
 * Calls `onAdded` with the elements matching `selector` that are added to the document, or to a shadow root made from now
 * on, and perhaps with others that are there already: observers do not see into shadow roots, so `attachShadow` is
 * listened to. Returns what looks for roots that the parser has made, which nobody is told of.
 */
export const watchAdded = (
  win: WatchWindow,
  selector: string,
  onAdded: (elements: Iterable<Element>) => void,
): ((root: ParentNode) => void) => {
  // Text and comments are added too, and have neither.
  const matching = (node: Partial<Element>): readonly Element[] => [
    ...(node.matches?.(selector) ? [node as Element] : []),
    ...(node.querySelectorAll?.(selector) ?? []),
  ];
  const watch = <R extends Node & ParentNode>(root: R): R => {
    // A page may insert thousands of nodes at once: one search of everything is faster than a look at each of them.
    new win.MutationObserver((records) =>
      onAdded(
        records.length > MANY
          ? root.querySelectorAll(selector)
          : records.flatMap(({addedNodes}) => [...(addedNodes as NodeListOf<Element>)].flatMap(matching)),
      ),
    ).observe(root, {childList: true, subtree: true});
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
