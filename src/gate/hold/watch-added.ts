import {allIn, isMatch, shadowRootOf} from './members.ts';
import {whenIdle} from '../../platform/web/when-idle.ts';

/** The parts of the window that are needed to observe new markup. */
export type MutationWindow = Pick<typeof globalThis, 'Element'> & {
  readonly document: Document;
};

/** From this many mutation records on, one search of the whole root is faster than a look at each record. */
const MANY_RECORDS = 20;

/** After a search comes a pause that is so many times as long, while much is added: it takes hardly any of the page's time. */
const PAUSE = 20;

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

  const {prototype} = win.Element;
  const {attachShadow} = prototype;

  const matching = (node: Node | ParentNode): readonly Element[] =>
    // During parsing, shadow roots are not searched: `watchParsedRoots` finds them later.
    searched(node, isParsed ? '*' : selector).filter((one): one is Element => isMatch(one, selector));

  const watch = <R extends Node & ParentNode>(root: R): R => {
    let pause = 0;
    const observeAndSearch = (): void => {
      observer.observe(root, {childList: true, subtree: true});
      const start = performance.now();
      const found = matching(root);
      if (isParsed) pause = (performance.now() - start) * PAUSE;
      onAdded(found);
    };
    const observer = new MutationObserver((records) => {
      if (isParsed && records.length < MANY_RECORDS)
        return onAdded(records.flatMap(({addedNodes}) => [...addedNodes].flatMap(matching)));
      // The parser, or a script that fills the page, will add more. Records of all that would cost more than one search
      // when it pauses. Held markup does nothing in the meantime.
      observer.disconnect();
      setTimeout(observeAndSearch, pause);
    });
    observeAndSearch();
    return root;
  };

  prototype.attachShadow = function (init) {
    return watch(attachShadow.call(this, init));
  };
  watch(win.document);
  return function watchParsedRoots() {
    isParsed = true;
    // Once per page, this looks at every element.
    void whenIdle().then(() => rootsIn(win.document).forEach(watch));
  };
}

/** `node`, what matches `selector` in it, and the same for the shadow roots of these. */
function searched(node: Node | ParentNode, selector: string): readonly object[] {
  return [node, ...allIn(node, selector)].flatMap((one) => {
    const shadowRoot = shadowRootOf(one);
    return shadowRoot ? [one, ...searched(shadowRoot, selector)] : one;
  });
}

/** The shadow roots in `root`, and in these. */
function rootsIn(root: ParentNode): readonly ShadowRoot[] {
  return [...allIn(root, '*')].flatMap((element) => {
    const shadowRoot = shadowRootOf(element);
    return shadowRoot ? [shadowRoot, ...rootsIn(shadowRoot)] : [];
  });
}
