/** Elements that wait, in the order in which they came. It keeps none alive that the page has thrown away. */
export interface WaitingList {
  add(element: Element): void;
  /** Empties the list. Gives what is still in a page. */
  take(): readonly Element[];
}

export const createWaitingList = (): WaitingList => {
  let refs: WeakRef<Element>[] = [];
  let known = new WeakSet<Element>();
  return {
    add(element) {
      if (known.has(element)) return;
      known.add(element);
      refs.push(new WeakRef(element));
    },
    take() {
      const elements = refs.map((ref) => ref.deref());
      refs = [];
      known = new WeakSet();
      return elements.filter((element) => element?.isConnected) as Element[];
    },
  };
};
