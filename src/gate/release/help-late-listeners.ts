import {helpLateHandler} from './help-late-handler.ts';
import {createLateListeners} from './late-listeners.ts';

/** Whether an event of the page's load is over. Its times tell, because `readyState` changes before the event. */
const isOver = ({document, performance}: Window, type: string): boolean => {
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!load || type === 'readystatechange') return document.readyState === 'complete';
  if (type === 'pageshow') return load.loadEventEnd > 0;
  return (type === 'load' ? load.loadEventStart : load.domContentLoadedEventStart) > 0;
};

/**
 * Tells released scripts of what they wait for though it is over: `DOMContentLoaded`, `load` and the like. Only listeners that are
 * added while code of theirs is running are called, once `idle` says that no script waits for its turn; never does the page
 * hear of an event twice.
 */
export const helpLateListeners = (
  win: Window & typeof globalThis,
  isOursRunning: () => boolean,
  idle: () => Promise<unknown>,
): void => {
  const {document} = win;
  const late = createLateListeners(document, idle);
  const isLate = (type: string): boolean => isOver(win, type) && isOursRunning();
  const help = (target: EventTarget, types: readonly string[]): void => {
    const {addEventListener, removeEventListener} = target;
    // On nothing they are called on the window: https://webidl.spec.whatwg.org/#dfn-create-operation-function
    target.addEventListener = function (
      this: EventTarget | undefined,
      ...args: Parameters<typeof addEventListener>
    ) {
      const self = this ?? win;
      addEventListener.apply(self, args);
      const [type, listener, options] = args;
      if (self !== target || !listener || !types.includes(type) || !isLate(type)) return;
      const {signal} = Object(options) as AddEventListenerOptions;
      late.add({target, type, listener, signal});
    };
    target.removeEventListener = function (
      this: EventTarget | undefined,
      ...args: Parameters<typeof removeEventListener>
    ) {
      const self = this ?? win;
      removeEventListener.apply(self, args);
      const [type, listener] = args;
      if (self === target && listener) late.remove({target, type, listener});
    };
  };
  help(document, ['DOMContentLoaded', 'readystatechange']);
  help(win, ['DOMContentLoaded', 'load', 'pageshow']);
  for (const type of ['load', 'pageshow']) helpLateHandler(win, win, type, {late, isLate});
  helpLateHandler(document, win.Document.prototype, 'readystatechange', {late, isLate});
};
