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
    target.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      addEventListener.apply(target, args);
      const [type, listener] = args;
      if (listener && types.includes(type) && isLate(type)) late.add({target, type, listener});
    };
    target.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      removeEventListener.apply(target, args);
      const [type, listener] = args;
      if (listener) late.remove({target, type, listener});
    };
  };
  help(document, ['DOMContentLoaded', 'readystatechange']);
  help(win, ['DOMContentLoaded', 'load', 'pageshow']);
  for (const type of ['load', 'pageshow']) helpLateHandler(win, win, type, {late, isLate});
  helpLateHandler(document, win.Document.prototype, 'readystatechange', {late, isLate});
};
