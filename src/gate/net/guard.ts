import type {Report} from '../../config/problem.ts';
import {laneOf} from '../release/lane.ts';
import {withoutHistory} from '../without-history.ts';
import type {Judge, Verdict} from './judge.ts';
import {ADDRESS_NAMES, addressesIn, LOADERS, loadsBy} from './loading-attributes.ts';
import type {Marks} from './marks.ts';
import type {NoteRunning} from './note-running.ts';
import {park, PARKED, STOPPED_TYPE, unpark} from './parked-attribute.ts';
import {snippetFor} from './snippet.ts';
import type {StoppedLog} from './stopped-log.ts';
import {createWaitingList} from './waiting-list.ts';

/** What a guard goes by. */
export interface GuardTerms {
  readonly document: Document;
  readonly judge: Judge;
  readonly marks: Marks;
  readonly log: StoppedLog;
  readonly noteRunning: NoteRunning;
  readonly report: Report;
}

const isScript = (element: Element): element is HTMLScriptElement => element.localName === 'script';

/** The same node in the same place: its nonce stays, and Trusted Types see no new script. */
const runAgain = (script: HTMLScriptElement): void => {
  const {parentNode, nextSibling} = script;
  // A script that is inserted anew is async unless told otherwise: https://html.spec.whatwg.org/#script-force-async
  if (!script.hasAttribute('async')) script.async = false;
  script.remove();
  parentNode?.insertBefore(script, nextSibling);
};

const stopType = (script: HTMLScriptElement): void =>
  park(script, 'type', script.getAttribute('type') ?? '', STOPPED_TYPE);

/**
 * Stops elements, and lets them go when they may. A script keeps its address and loses its type, as long as that may not
 * run; anything else loses the address.
 */
export class Guard {
  readonly #terms: GuardTerms;
  readonly #waiting = createWaitingList();

  constructor(terms: GuardTerms) {
    this.#terms = terms;
  }

  /** Looks at everything in `root`, and at `root` itself, after what is marked in it. Do so before it goes live, or as soon as it has. */
  checkAll(root: Node, isParsed = false): void {
    if (!('querySelectorAll' in root)) return;
    const parent = root as ParentNode & Node;
    this.#terms.marks.learn(parent);
    if ((root as Partial<Element>).matches?.(LOADERS)) this.check(root as Element, isParsed);
    for (const element of parent.querySelectorAll(LOADERS)) this.check(element, isParsed);
  }

  /** Looks at one element. `isParsed`: the parser has brought it. */
  check(element: Element, isParsed = false): void {
    if (this.#terms.marks.owns(element)) return;
    for (const name of ADDRESS_NAMES) if (loadsBy(element, name)) this.#checkBy(name, element, isParsed);
  }

  /** Whether `value` must not be written to the attribute `name` of `element`; it is parked, then. */
  withholds(element: Element, name: string, value: unknown): boolean {
    const {document, marks} = this.#terms;
    if (!loadsBy(element, name) || element.ownerDocument !== document || marks.owns(element)) return false;
    const text = String(value);
    const verdict = this.#judge(name, text);
    if (isScript(element)) {
      // Only a connected one runs as soon as it has an address; any other is looked at when it is inserted.
      if (verdict && element.isConnected && laneOf(element)) stopType(element);
      return false;
    }
    if (!verdict) element.removeAttribute(PARKED + name);
    else {
      park(element, name, text, '');
      this.#note(element, verdict, false);
    }
    return verdict !== undefined;
  }

  /** Lets go, in the order in which it came, what may go by now. */
  release(): void {
    for (const element of this.#waiting.take()) this.check(element);
  }

  #judge(name: string, value: string): Verdict | undefined {
    for (const address of addressesIn(name, value)) {
      const verdict = this.#terms.judge(address, this.#terms.noteRunning);
      if (verdict) return verdict;
    }
    return undefined;
  }

  #checkBy(name: string, element: Element, isParsed: boolean): void {
    const slot = isScript(element) ? 'type' : name;
    const isParked = element.hasAttribute(PARKED + slot);
    const value = element.getAttribute(isParked && !isScript(element) ? PARKED + name : name);
    if (!value || (isScript(element) && !isParked && !laneOf(element))) return;
    const verdict = this.#judge(name, value);
    if (verdict) {
      if (!isParked && isScript(element)) stopType(element);
      else if (!isParked) withoutHistory(element, () => park(element, name, value, ''));
      this.#note(element, verdict, isParsed);
    } else if (isParked) this.#letGo(element, slot);
  }

  #note(element: Element, verdict: Verdict, isParsed: boolean): void {
    this.#waiting.add(element);
    this.#terms.log.note(verdict, element.localName, snippetFor(element, verdict.key), isParsed);
  }

  #letGo(element: Element, slot: string): void {
    try {
      withoutHistory(element, () => unpark(element, slot));
      if (isScript(element)) runAgain(element);
      // It looks at its sources once: https://html.spec.whatwg.org/#concept-media-load-algorithm
      else if (element.localName === 'source')
        (element.parentElement as Partial<HTMLMediaElement> | null)?.load?.();
    } catch {
      const path = element.getAttribute(PARKED + slot) ?? '';
      this.#terms.report({code: 'script-failed', path, message: 'Trusted Types forbid to put it back.'});
    }
  }
}
