/** The parts of the window that are needed to observe new markup. */
export type MutationWindow = Pick<typeof globalThis, 'Element' | 'MutationObserver'> & {
  readonly document: Document;
};

/** An added node. Text and comments are added too, and have none of an element's members. */
type AddedNode = Node & Partial<ParentNode & Pick<Element, 'matches' | 'shadowRoot'>>;

/** From this many mutation records on, one search of the whole root is faster than a look at each record. */
const MANY_RECORDS = 99;

/**
 * Calls `onAdded` with elements that match `selector` when they are added to the document, or to a shadow root that is
 * attached from now on. Elements that `onAdded` has had before may be among them. Mutation observers do not see into shadow
 * roots, so `attachShadow` is patched; and a host may be added later than the content of its root.
 *
 * Returns a function to call once the page is parsed. It finds the shadow roots that the parser has created, of which no
 * script is notified.
 */
export function watchAdded(
  win: MutationWindow,
  selector: string,
  onAdded: (elements: Iterable<Element>) => void,
): () => void {
  let isParsed = false;

  // During parsing, shadow roots inside `node` are not searched: `watchParsedRoots` finds them later.
  const matching = (node: AddedNode): readonly Element[] =>
    [node, ...(node.querySelectorAll?.(isParsed ? '*' : selector) ?? [])]
      .flatMap((one: AddedNode) => [one, ...(one.shadowRoot ? matching(one.shadowRoot) : [])])
      .filter((one): one is Element => !!one.matches?.(selector));

  const watch = <R extends Node & ParentNode>(root: R): R => {
    const observeAndSearch = (): void => {
      observer.observe(root, {childList: true, subtree: true});
      onAdded(matching(root));
    };
    const observer = new win.MutationObserver((records) => {
      if (isParsed && records.length < MANY_RECORDS)
        return onAdded(records.flatMap(({addedNodes}) => [...addedNodes].flatMap(matching)));
      // The parser, or a script that fills the page, will add more. Records of all that would cost more than one search
      // when it pauses. Held markup does nothing in the meantime.
      observer.disconnect();
      setTimeout(observeAndSearch);
    });
    observeAndSearch();
    return root;
  };

  const watchRootsIn = (root: ParentNode): void => {
    for (const {shadowRoot} of root.querySelectorAll('*')) if (shadowRoot) watchRootsIn(watch(shadowRoot));
  };

  const {prototype} = win.Element;
  const {attachShadow} = prototype;
  prototype.attachShadow = function (init) {
    return watch(attachShadow.call(this, init));
  };
  watch(win.document);
  return function watchParsedRoots() {
    isParsed = true;
    watchRootsIn(win.document);
  };
}
