import {HELD_SELECTOR, PARKED_SELECTOR, requiredKeys} from '../hold/held-markup.ts';
import {allIn, isMatch} from '../hold/members.ts';
import {type HostRules, type KeySet, keysForHost} from './keys-for-host.ts';
import {LOADING_ELEMENTS, URL_ATTRIBUTES, urlsIn} from './loading-attributes.ts';

/**
 * The consent marks in the page's own markup (`data-consent` and the like). Marked elements belong to the gate, so automatic
 * blocking leaves them alone. Their marks also show which consent a host needs.
 */
export interface ConsentMarks {
  /** Host of the rules → the keys that marked elements ask for before they load from it. */
  readonly keysByHost: ReadonlyMap<string, readonly KeySet[]>;
  /** Reads the marks of `root` and of everything in it. */
  read(root: ParentNode & Node): void;
  /** Whether the gate holds `element` or has released it. */
  isGated(element: Element): boolean;
}

/** Creates an empty collection of marks. `aliases` maps category names of other tools to the site's own. */
export function createConsentMarks(
  rules: HostRules,
  aliases: Readonly<Record<string, string>>,
): ConsentMarks {
  const keysByHost = new Map<string, readonly KeySet[]>();
  const gated = new WeakSet<Element>();

  const addElement = (element: Element, keys: KeySet): void => {
    gated.add(element);
    for (const url of urlsOf(element)) {
      const host = keysForHost(hostnameOf(url, element.baseURI) ?? '', rules);
      if (!host) continue;
      const marked = keysByHost.get(host.rule) ?? [];
      const known = host.isDeclared ? [...marked, ...host.keySets] : marked;
      if (!known.some((set) => covers(set, keys))) keysByHost.set(host.rule, [...marked, keys]);
    }
  };
  const addContent = (root: ParentNode, keys: KeySet): void => {
    for (const element of root.querySelectorAll(`${LOADING_ELEMENTS},template`))
      if (element.localName === 'template') addContent((element as HTMLTemplateElement).content, keys);
      // In a marked element that is not a template, only what is parked is held.
      else if (root.nodeType !== 1 || element.matches(PARKED_SELECTOR)) addElement(element, keys);
  };
  const addMarked = (marked: Element): void => {
    const keys = requiredKeys(marked, aliases);
    if (!keys.length) return;
    addElement(marked, keys);
    addContent(marked.localName === 'template' ? (marked as HTMLTemplateElement).content : marked, keys);
  };
  return {
    keysByHost,
    read(root) {
      if (isMatch(root, HELD_SELECTOR)) addMarked(root);
      for (const marked of allIn(root, HELD_SELECTOR)) addMarked(marked);
    },
    // `data-released` is on the preload links of released scripts.
    isGated: (element) => gated.has(element) || element.matches(`${HELD_SELECTOR},[data-released]`),
  };
}

/** The URLs that `element` loads, or will load when it is released. */
function urlsOf(element: Element): readonly string[] {
  return URL_ATTRIBUTES.flatMap((name) => {
    const values = [element.getAttribute(name), element.getAttribute(`data-${name}`)];
    return values.flatMap((value) => (value ? urlsIn(name, value) : []));
  });
}

function hostnameOf(url: string, base: string): string | undefined {
  try {
    return new URL(url, base).hostname;
  } catch {
    return undefined;
  }
}

/**
 * Whether `known` makes `keys` superfluous: both are the same, or `keys` is only the category of the service in `known`.
 * The category alone would let the host through when the visitor has refused the service.
 */
function covers(known: KeySet, keys: KeySet): boolean {
  return known.join() === keys.join() || (known.length === 1 && known.join().startsWith(`${keys.join()}:`));
}
