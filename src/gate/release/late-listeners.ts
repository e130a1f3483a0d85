/** Events of a page's load, in the order in which they come. */
const TYPES = ['DOMContentLoaded', 'readystatechange', 'load', 'pageshow'];

/** What is to be told of an event that is over. */
export interface LateListener {
  readonly target: EventTarget;
  readonly type: string;
  readonly listener: EventListenerOrEventListenerObject;
  /** Ends its listening. */
  readonly signal?: AbortSignal | undefined;
}

/** Listeners that came too late for events of the page's load, and have not been told yet. */
export interface LateListeners {
  /** Has `late` told once nothing is in the way; a second time like the first is none, as for the page's own. */
  add(late: LateListener): void;
  /** `late` shall not be told any more. */
  remove(late: LateListener): void;
}

/** A stage of its own reports what the listener throws as an event of the page would; what it reads is the page's. */
const tell = (document: Document, {target, type, listener}: LateListener): void => {
  const stage = new EventTarget();
  const event = new Event(type);
  // https://html.spec.whatwg.org/#the-end: all are the document's, at whatever they are heard; `persisted` is of `pageshow`.
  const own = {target: document, currentTarget: target, persisted: false};
  for (const [name, value] of Object.entries(own)) Object.defineProperty(event, name, {value});
  stage.addEventListener(type, typeof listener === 'function' ? listener.bind(target) : listener);
  stage.dispatchEvent(event);
};

/** Keeps late listeners of the page until `idle` resolves, then calls each by itself: nobody else hears of an event twice. */
export const createLateListeners = (document: Document, idle: () => Promise<unknown>): LateListeners => {
  const waiting = new Set<LateListener>();
  const find = ({target, type, listener}: LateListener): LateListener | undefined =>
    [...waiting].find((one) => one.target === target && one.type === type && one.listener === listener);
  // One that is called can take others away.
  const tellAll = (): void => {
    for (const type of TYPES)
      for (const late of waiting)
        if (late.type === type && waiting.delete(late) && !late.signal?.aborted) tell(document, late);
  };
  return {
    add(late) {
      if (find(late)) return;
      waiting.add(late);
      void idle().then(tellAll);
    },
    remove(late) {
      const found = find(late);
      if (found) waiting.delete(found);
    },
  };
};
