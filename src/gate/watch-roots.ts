/** A document or an open shadow root. */
export type Root = Document | ShadowRoot;

/** What `watchRoots` tells. */
export interface Watch {
  /** Every root that is still alive, the document first. */
  roots(): readonly Root[];
  stop(): void;
}

/**
 * Hears of every element added to `win.document` or to a shadow root in it. Observers do not see into shadow roots, so
 * `attachShadow` is listened to; the patch is taken back by `stop` when nobody has patched over it.
 */
export const watchRoots = (
  win: Pick<typeof globalThis, 'Element' | 'MutationObserver' | 'WeakRef'> & {readonly document: Document},
  onAdded: (elements: readonly Element[]) => void,
): Watch => {
  const shadows = new Set<WeakRef<ShadowRoot>>();
  const observer = new win.MutationObserver((records) => {
    const added = records.flatMap(({addedNodes}) => [...addedNodes]);
    onAdded(added.filter((node) => node.nodeType === 1) as Element[]);
  });
  const watch = (root: Root): void => observer.observe(root, {childList: true, subtree: true});
  const {prototype} = win.Element;
  const native = prototype.attachShadow;
  const listening = function (this: Element, init: ShadowRootInit): ShadowRoot {
    const root = native.call(this, init);
    shadows.add(new win.WeakRef(root));
    watch(root);
    return root;
  };
  prototype.attachShadow = listening;
  watch(win.document);
  return {
    roots: () => [win.document, ...[...shadows].flatMap((ref) => ref.deref() ?? [])],
    stop() {
      observer.disconnect();
      if (prototype.attachShadow === listening) prototype.attachShadow = native;
    },
  };
};
