/** Events of a page's load, by who hears of them. */
const ofDocument = ['DOMContentLoaded', 'readystatechange'];
const ofWindow = ['DOMContentLoaded', 'load'];

/** Whether an event of the page's load is over. Its times tell, because `readyState` changes before the event. */
const isOver = ({document, performance}: Window, type: string): boolean => {
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!load || type === 'readystatechange') return document.readyState === 'complete';
  return (type === 'load' ? load.loadEventStart : load.domContentLoadedEventStart) > 0;
};

/**
 * Tells released scripts of what they wait for though it is over: `DOMContentLoaded` and `load`. Only those that the script
 * that is running adds are called, each by itself, once `idle` says that no script waits for its turn; never does the page
 * hear of an event twice. Module scripts name themselves nowhere, and are not helped.
 */
export const helpLateListeners = (
  win: Window,
  isOursRunning: () => boolean,
  idle: () => Promise<unknown>,
): void => {
  const tell = (target: EventTarget, type: string, listener: EventListenerOrEventListenerObject): void => {
    // A stage of their own reports what they throw as an event of the page would.
    const stage = new EventTarget();
    stage.addEventListener(type, typeof listener === 'function' ? listener.bind(target) : listener);
    void idle().then(() => stage.dispatchEvent(new Event(type)));
  };
  const help = (target: EventTarget, types: readonly string[]): void => {
    const add = target.addEventListener;
    target.addEventListener = (...args: Parameters<typeof add>) => {
      const [type, listener] = args;
      add.apply(target, args);
      if (listener && types.includes(type) && isOursRunning() && isOver(win, type))
        tell(target, type, listener);
    };
  };
  help(win.document, ofDocument);
  help(win, ofWindow);
  helpOnload(
    win,
    () => isOursRunning() && isOver(win, 'load'),
    (listener) => tell(win, 'load', listener),
  );
};

/** The same for `window.onload = …`. */
const helpOnload = (win: Window, isLate: () => boolean, tell: (listener: EventListener) => void): void => {
  const onload = Object.getOwnPropertyDescriptor(win, 'onload');
  if (!onload?.set || !onload.configurable) return;
  Object.defineProperty(win, 'onload', {
    ...onload,
    set(this: Window, listener: unknown) {
      onload.set?.call(win, listener);
      if (typeof listener === 'function' && isLate()) tell(listener as EventListener);
    },
  });
};
