import {keysOf, HELD} from '../held.ts';
import {keysFor} from './keys-for.ts';
import type {HostRules, KeySet} from './keys-for.ts';
import {ADDRESS_NAMES, addressesIn, LOADERS} from './loading-attributes.ts';

/** What the page itself has marked for consent. It is the gate's business, and says whose hosts are whose. */
export interface Marks {
  /** Entries of the host rules that marked markup names → the keys it asks for. */
  readonly marked: ReadonlyMap<string, readonly KeySet[]>;
  /** Takes note of what is marked in `root`, and of `root` itself. */
  learn(root: ParentNode & Node): void;
  /** Whether the gate holds or has released `element`. */
  owns(element: Element): boolean;
}

const hostOf = (address: string, base: string): string | undefined => {
  try {
    return new URL(address, base).hostname;
  } catch {
    return undefined;
  }
};

/** The addresses that `element` loads, or will load when it is released. */
const addressesOf = (element: Element): readonly string[] =>
  ADDRESS_NAMES.flatMap((name) => {
    const values = [element.getAttribute(name), element.getAttribute(`data-${name}`)];
    return values.flatMap((value) => (value ? addressesIn(name, value) : []));
  });

/** Whether `keys` are `known`, or the category alone of the one service that is: that would let it pass when it is refused. */
const says = (known: KeySet, keys: KeySet): boolean =>
  known.join() === keys.join() || (known.length === 1 && known.join().startsWith(`${keys.join()}:`));

export const createMarks = (rules: HostRules, aliases: Readonly<Record<string, unknown>>): Marks => {
  const marked = new Map<string, readonly KeySet[]>();
  const owned = new WeakSet<Element>();

  const note = (element: Element, keys: KeySet): void => {
    owned.add(element);
    for (const address of addressesOf(element)) {
      const judged = keysFor(hostOf(address, element.baseURI) ?? '', rules);
      if (!judged) continue;
      const known = marked.get(judged.entry) ?? [];
      const said = judged.isDeclared ? [...known, ...judged.keys] : known;
      if (!said.some((set) => says(set, keys))) marked.set(judged.entry, [...known, keys]);
    }
  };
  const learnFrom = (root: ParentNode, keys: KeySet): void => {
    for (const element of root.querySelectorAll(`${LOADERS},template`))
      if (element.localName === 'template') learnFrom((element as HTMLTemplateElement).content, keys);
      else note(element, keys);
  };
  const learnOne = (held: Element): void => {
    const keys = keysOf(held, aliases);
    if (!keys.length) return;
    note(held, keys);
    learnFrom(held.localName === 'template' ? (held as HTMLTemplateElement).content : held, keys);
  };
  return {
    marked,
    learn(root) {
      if ((root as Partial<Element>).matches?.(HELD)) learnOne(root as unknown as Element);
      root.querySelectorAll(HELD).forEach(learnOne);
    },
    owns: (element) => owned.has(element) || element.closest(`${HELD},[data-released]`) !== null,
  };
};
