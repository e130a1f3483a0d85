import type {Report} from '../../config/problem.ts';
import {withoutHistoryEntry} from '../hold/frame-history.ts';
import {executionTiming} from '../release/script.ts';
import {BLOCKED_PREFIX, blockAttribute, blockScript, unblockAttribute} from './blocked-attribute.ts';
import {loadsFrom, LOADING_ELEMENTS, URL_ATTRIBUTES, urlsIn} from './loading-attributes.ts';
import type {ConsentMarks} from './marks.ts';
import type {BlockedLog, RecordAllowed} from './request-log.ts';
import {snippetFor} from './snippet.ts';
import type {UrlPolicy, UrlVerdict} from './url-policy.ts';

interface ElementBlockerOptions {
  readonly document: Document;
  readonly policy: UrlPolicy;
  readonly marks: ConsentMarks;
  readonly log: BlockedLog;
  readonly recordAllowed: RecordAllowed;
  readonly report: Report;
}

/**
 * Blocks elements whose URL needs consent, and unblocks them when they have it. A blocked script keeps its URL and gets a
 * type that no browser runs. Any other blocked element loses its URL. The original value is in a `data-blocked-…` attribute.
 */
export class ElementBlocker {
  readonly #options: ElementBlockerOptions;
  readonly #blocked = createElementList();

  constructor(options: ElementBlockerOptions) {
    this.#options = options;
  }

  /**
   * Checks `root` and everything in it, after reading the marks in it. Call it before `root` is in the page, or as soon as it
   * is. `isFromParser`: the parser has added it.
   */
  checkTree(root: Node, isFromParser = false): void {
    if (!('querySelectorAll' in root)) return;
    const parent = root as ParentNode & Node;
    this.#options.marks.read(parent);
    if ((root as Partial<Element>).matches?.(LOADING_ELEMENTS)) this.check(root as Element, isFromParser);
    for (const element of parent.querySelectorAll(LOADING_ELEMENTS)) this.check(element, isFromParser);
  }

  /** Blocks or unblocks one element. `isFromParser`: the parser has added it. */
  check(element: Element, isFromParser = false): void {
    if (this.#options.marks.isGated(element)) return;
    for (const name of URL_ATTRIBUTES)
      if (loadsFrom(element, name)) this.#checkAttribute(element, name, isFromParser);
  }

  /**
   * Blocks the write of `value` to the attribute `name` of `element` if necessary. Returns whether the caller must skip the
   * write; never for a script, which keeps its URL and is blocked by its type.
   */
  blockWrite(element: Element, name: string, value: unknown): boolean {
    const {document, marks} = this.#options;
    if (!loadsFrom(element, name) || element.ownerDocument !== document || marks.isGated(element))
      return false;
    const text = String(value);
    const verdict = this.#verdictOn(name, text);
    if (isScript(element)) {
      // Only a connected script runs as soon as it has a URL. Any other is checked when it is inserted.
      if (verdict && element.isConnected && executionTiming(element)) blockScript(element);
      return false;
    }
    // An allowed URL replaces a blocked one.
    if (!verdict) element.removeAttribute(BLOCKED_PREFIX + name);
    else {
      blockAttribute(element, name, text, '');
      this.#recordBlocked(element, verdict, false);
    }
    return verdict !== undefined;
  }

  /** Unblocks every element that is allowed by now, in the order in which they were blocked. */
  release(): void {
    for (const element of this.#blocked.takeConnected()) this.check(element);
  }

  #verdictOn(name: string, value: string): UrlVerdict | undefined {
    for (const url of urlsIn(name, value)) {
      const verdict = this.#options.policy(url, this.#options.recordAllowed);
      if (verdict) return verdict;
    }
    return undefined;
  }

  #checkAttribute(element: Element, name: string, isFromParser: boolean): void {
    const blockedName = isScript(element) ? 'type' : name;
    const isBlocked = element.hasAttribute(BLOCKED_PREFIX + blockedName);
    const value = element.getAttribute(isBlocked && !isScript(element) ? BLOCKED_PREFIX + name : name);
    if (!value || (isScript(element) && !isBlocked && !executionTiming(element))) return;
    const verdict = this.#verdictOn(name, value);
    if (verdict) {
      if (!isBlocked && isScript(element)) blockScript(element);
      else if (!isBlocked) withoutHistoryEntry(element, () => blockAttribute(element, name, value, ''));
      this.#recordBlocked(element, verdict, isFromParser);
    } else if (isBlocked) this.#unblock(element, blockedName);
  }

  #recordBlocked(element: Element, verdict: UrlVerdict, isFromParser: boolean): void {
    this.#blocked.add(element);
    this.#options.log.add(verdict, element.localName, snippetFor(element, verdict.key), isFromParser);
  }

  #unblock(element: Element, name: string): void {
    try {
      withoutHistoryEntry(element, () => unblockAttribute(element, name));
      if (isScript(element)) reinsert(element);
      // A media element looks for its sources once: https://html.spec.whatwg.org/#concept-media-load-algorithm
      else if (element.localName === 'source')
        (element.parentElement as Partial<HTMLMediaElement> | null)?.load?.();
    } catch {
      this.#options.report({
        code: 'script-failed',
        path: element.getAttribute(BLOCKED_PREFIX + name) ?? '',
        message:
          'Trusted Types do not allow automatic blocking to restore this URL. The element stays blocked.',
      });
    }
  }
}

/** Elements in the order in which they were added. The list does not keep them in memory. */
interface ElementList {
  /** Adds `element` unless it is in the list. */
  add(element: Element): void;
  /** Empties the list and returns the elements that are still in a page. */
  takeConnected(): readonly Element[];
}

function isScript(element: Element): element is HTMLScriptElement {
  return element.localName === 'script';
}

/** Inserts the same script again, which runs it. A new one would lose its nonce and need Trusted Types. */
function reinsert(script: HTMLScriptElement): void {
  const {parentNode, nextSibling} = script;
  // A script that a script inserts is async by default: https://html.spec.whatwg.org/#script-force-async
  if (!script.hasAttribute('async')) script.async = false;
  script.remove();
  parentNode?.insertBefore(script, nextSibling);
}

function createElementList(): ElementList {
  let refs: WeakRef<Element>[] = [];
  let known = new WeakSet<Element>();
  return {
    add(element) {
      if (known.has(element)) return;
      known.add(element);
      refs.push(new WeakRef(element));
    },
    takeConnected() {
      const elements = refs.map((ref) => ref.deref());
      refs = [];
      known = new WeakSet();
      return elements.filter((element) => element?.isConnected) as Element[];
    },
  };
}
