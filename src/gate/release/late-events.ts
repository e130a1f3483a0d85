import {nativesOf} from '../../platform/web/natives.ts';

/** Events of the page load, in the order in which browsers fire them. */
const LOAD_EVENTS = ['DOMContentLoaded', 'readystatechange', 'load', 'pageshow'];

/**
 * Replays `DOMContentLoaded`, `load` and the other events of the page load to listeners that released scripts add after the
 * event has fired. A listener qualifies if it is added while `isReleasedCodeRunning`. It is called once `whenAllRan` says that
 * no released script is waiting for its turn. Only that listener is called: the page never gets an event twice.
 */
export function replayLateEvents(
  win: Window & typeof globalThis,
  isReleasedCodeRunning: () => boolean,
  whenAllRan: () => Promise<unknown>,
): void {
  const {document} = win;
  const options: ReplayOptions = {
    win,
    lateListeners: createLateListeners(document, whenAllRan),
    isLate: (type) => hasFired(win, type) && isReleasedCodeRunning(),
  };
  replayToListeners(document, ['DOMContentLoaded', 'readystatechange'], options);
  replayToListeners(win, ['DOMContentLoaded', 'load', 'pageshow'], options);
  replayToHandler(win, win, 'load', options);
  replayToHandler(win, win, 'pageshow', options);
  replayToHandler(document, win.Document.prototype, 'readystatechange', options);
}

interface ReplayOptions {
  readonly win: Window;
  readonly lateListeners: LateListeners;
  /** Whether a listener for this type that is added now is to be replayed to. */
  isLate(type: string): boolean;
}

/** A listener for an event that has fired already. */
interface LateListener {
  readonly target: EventTarget;
  readonly type: string;
  readonly listener: EventListenerOrEventListenerObject;
  /** Removes the listener when it aborts. */
  readonly signal?: AbortSignal | undefined;
}

/** Late listeners that have not been called yet. */
interface LateListeners {
  /** Calls `late` when no script is waiting. Adding the same listener twice has no effect, as with `addEventListener`. */
  add(late: LateListener): void;
  /** Drops `late` if it has not been called yet. */
  remove(late: LateListener): void;
}

/** Whether an event of the page load has fired. Reads its timestamp, because `readyState` changes before the event. */
function hasFired(win: Window, type: string): boolean {
  const {document} = win;
  const [load] = nativesOf(win).performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!load || type === 'readystatechange') return document.readyState === 'complete';
  if (type === 'pageshow') return load.loadEventEnd > 0;
  return (type === 'load' ? load.loadEventStart : load.domContentLoadedEventStart) > 0;
}

/** Covers `target.addEventListener(type, …)` for `types`. */
function replayToListeners(
  target: EventTarget,
  types: readonly string[],
  {win, lateListeners, isLate}: ReplayOptions,
): void {
  const {addEventListener, removeEventListener} = target;
  // Called without an object, both apply to the window: https://webidl.spec.whatwg.org/#dfn-create-operation-function
  target.addEventListener = function (
    this: EventTarget | undefined,
    ...args: Parameters<typeof addEventListener>
  ) {
    const self = this ?? win;
    addEventListener.apply(self, args);
    const [type, listener, options] = args;
    if (self !== target || !listener || !types.includes(type) || !isLate(type)) return;
    const {signal} = Object(options) as AddEventListenerOptions;
    lateListeners.add({target, type, listener, signal});
  };
  target.removeEventListener = function (
    this: EventTarget | undefined,
    ...args: Parameters<typeof removeEventListener>
  ) {
    const self = this ?? win;
    removeEventListener.apply(self, args);
    const [type, listener] = args;
    if (self === target && listener) lateListeners.remove({target, type, listener});
  };
}

/** Covers handler properties such as `window.onload`. `owner` is the object that has the property of `target`. */
function replayToHandler(
  target: EventTarget,
  owner: object,
  type: string,
  {lateListeners, isLate}: ReplayOptions,
): void {
  const name = `on${type}`;
  const native = Object.getOwnPropertyDescriptor(owner, name);
  if (!native?.configurable) return;
  let last: LateListener | undefined;
  Object.defineProperty(target, name, {
    ...native,
    get: () => native.get?.call(target) as unknown,
    set(listener: unknown) {
      native.set?.call(target, listener);
      // A new handler replaces the one before. Scripts that want both call the earlier one themselves.
      if (last) lateListeners.remove(last);
      last = undefined;
      if (typeof listener === 'function' && isLate(type))
        lateListeners.add((last = {target, type, listener: listener as EventListener}));
    },
  });
}

/** Keeps late listeners until `whenAllRan` resolves, and then calls each of them by itself. */
function createLateListeners(document: Document, whenAllRan: () => Promise<unknown>): LateListeners {
  const waiting = new Set<LateListener>();
  const find = ({target, type, listener}: LateListener): LateListener | undefined =>
    [...waiting].find((one) => one.target === target && one.type === type && one.listener === listener);
  const callAll = (): void => {
    for (const type of LOAD_EVENTS)
      for (const late of waiting)
        // A listener that was called may have removed this one.
        if (late.type === type && waiting.delete(late) && !late.signal?.aborted) dispatchTo(document, late);
  };
  return {
    add(late) {
      if (find(late)) return;
      waiting.add(late);
      void whenAllRan().then(callAll);
    },
    remove(late) {
      const found = find(late);
      if (found) waiting.delete(found);
    },
  };
}

/**
 * Calls one listener with an event that looks like the page's. It is dispatched on a target of its own, so that the browser
 * reports what the listener throws as it does for the page's events.
 */
function dispatchTo(document: Document, {target, type, listener}: LateListener): void {
  const isolatedTarget = new EventTarget();
  const event = new Event(type);
  // https://html.spec.whatwg.org/#the-end: the target of all these events is the document. `persisted` is for `pageshow`.
  const values = {target: document, currentTarget: target, persisted: false};
  for (const [name, value] of Object.entries(values)) Object.defineProperty(event, name, {value});
  isolatedTarget.addEventListener(type, typeof listener === 'function' ? listener.bind(target) : listener);
  isolatedTarget.dispatchEvent(event);
}
