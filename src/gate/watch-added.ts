/** The parts of the window that tell of new markup. */
export type WatchWindow = Pick<typeof globalThis, 'Element' | 'MutationObserver'> & {
  readonly document: Document;
};

/** Text and comments are added too, and have nothing of an element's. */
type Added = Node & Partial<ParentNode & Pick<Element, 'matches' | 'shadowRoot'>>;

/** How many records are looked at one by one: where there are more, a search of everything is faster. */
const FEW = 99;

/**
 * Calls `onAdded` with the elements matching `selector` that are added to the document, or to a shadow root made from now
 * on, and perhaps with others that are there already: observers do not see into shadow roots, so `attachShadow` is
 * listened to, and a host may come later than what is in its root. Returns what is to be called once the page is parsed:
 * it looks for roots that the parser has made, which nobody is told of.
 */
export const watchAdded = (
  win: WatchWindow,
  selector: string,
  onAdded: (elements: Iterable<Element>) => void,
): ((root: ParentNode) => void) => {
  let few = 0;
  // While the page is parsed, what stands in shadow roots is left to `findRoots`.
  const matching = (node: Added): readonly Element[] =>
    [node, ...(node.querySelectorAll?.(few ? '*' : selector) ?? [])]
      .flatMap((one: Added) => [one, ...(one.shadowRoot ? matching(one.shadowRoot) : [])])
      .filter((one): one is Element => !!one.matches?.(selector));
  const watch = <R extends Node & ParentNode>(root: R): R => {
    const look = (): void => {
      observer.observe(root, {childList: true, subtree: true});
      onAdded(matching(root));
    };
    const observer = new win.MutationObserver((records) => {
      if (records.length < few)
        return onAdded(records.flatMap(({addedNodes}) => [...addedNodes].flatMap(matching)));
      // A page being parsed, or a script that fills it, has more to come. Records of it would cost more than a search
      // when it pauses; what is held does nothing meanwhile.
      observer.disconnect();
      setTimeout(look);
    });
    look();
    return root;
  };
  const {prototype} = win.Element;
  const {attachShadow} = prototype;
  prototype.attachShadow = function (init) {
    return watch(attachShadow.call(this, init));
  };
  watch(win.document);
  return function findRoots(root) {
    few = FEW;
    for (const {shadowRoot} of root.querySelectorAll('*'))
      if (shadowRoot) {
        findRoots(watch(shadowRoot));
      }
  };
};
