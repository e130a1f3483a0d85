import type {SetupParts} from './setups.ts';

/** The times that a page measures during a visit, in milliseconds since navigation. */
export interface VisitProbe {
  /** Resolves when the banner is opaque, does not move and can be pressed, and that was painted. */
  readonly bannerAtRest: Promise<number>;
  /** When the banner was first painted, however transparent; 0 before that. */
  bannerPainted: number;
  /** The tasks of more than 50 ms. */
  readonly longTasks: {readonly start: number; readonly duration: number}[];
  /** The last announced press. */
  press: ProbedPress | undefined;
  /** Centre of a part, in CSS pixels; `undefined` when it is not visible. */
  centreOf(part: keyof SetupParts): {readonly x: number; readonly y: number} | undefined;
  /** Measures the next press. */
  expectPress(): void;
}

export interface ProbedPress {
  /** When the visitor pressed. */
  readonly time: number;
  /** When the next frame was painted. */
  nextPaint: number | undefined;
  /** When a frame with the panel was painted. */
  panelPainted: number | undefined;
}

declare global {
  interface Window {
    visitProbe?: VisitProbe;
  }
}

/**
 * Creates `window.visitProbe`. It looks at the banner in every frame if `isWatching` is set; without, it does nothing before a
 * press is expected, so that it does not take part in what is measured. Runs in the page before any other script.
 */
export function installProbe(parts: SetupParts, isWatching: boolean): void {
  interface Look extends DOMRectReadOnly {
    readonly opacity: number;
  }
  const lookAt = (part: keyof SetupParts): Look | undefined => {
    let root: Document | ShadowRoot | Element = document;
    let found: Element | null = null;
    for (const selector of parts[part]) {
      found = root.querySelector(selector);
      if (!found) return undefined;
      root = found.shadowRoot ?? found;
    }
    const isSeen = found?.checkVisibility({visibilityProperty: true, opacityProperty: true});
    const box = found?.getBoundingClientRect();
    if (!isSeen || !box?.width || box.top >= innerHeight || box.bottom <= 0) return undefined;
    let opacity = 1;
    for (let node: Node | null | undefined = found; node; node = parentOf(node))
      if (node instanceof Element) opacity *= Number(getComputedStyle(node).opacity);
    return Object.assign(box, {opacity});
  };
  const parentOf = (node: Node): Node | null =>
    (node instanceof Element ? node.assignedSlot : null) ??
    node.parentNode ??
    (node instanceof ShadowRoot ? node.host : null);
  const isSame = (one: Look, other: Look | undefined): boolean =>
    JSON.stringify([one, one.opacity]) === JSON.stringify([other, other?.opacity]);
  // The message arrives right after the frame that is being produced.
  const afterPaint = (then: (time: number) => void): void => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(0);
  };

  const probe: VisitProbe = {
    bannerPainted: 0,
    bannerAtRest: new Promise((resolve) => {
      let previous: Look | undefined;
      const watch = (): void => {
        const banner = lookAt('banner');
        const accept = lookAt('accept');
        if (banner && accept && banner.opacity > 0.02 && !probe.bannerPainted)
          afterPaint((time) => (probe.bannerPainted ||= time));
        const isWhole = accept && accept.top >= 0 && accept.bottom <= innerHeight;
        if (banner && isWhole && banner.opacity > 0.98 && isSame(banner, previous))
          return afterPaint(resolve);
        previous = banner;
        requestAnimationFrame(watch);
      };
      if (isWatching) requestAnimationFrame(watch);
    }),
    longTasks: [],
    press: undefined,
    centreOf(part) {
      const box = lookAt(part);
      return box && {x: box.left + box.width / 2, y: box.top + box.height / 2};
    },
    expectPress() {
      const onClick = ({timeStamp}: Event): void => {
        const press: ProbedPress = {time: timeStamp, nextPaint: undefined, panelPainted: undefined};
        probe.press = press;
        requestAnimationFrame(() => afterPaint((time) => (press.nextPaint = time)));
        const watchPanel = (): void => {
          if (lookAt('panel')) afterPaint((time) => (press.panelPainted = time));
          else if (performance.now() < press.time + 10_000) requestAnimationFrame(watchPanel);
        };
        if (parts.panel.length > 0) requestAnimationFrame(watchPanel);
      };
      addEventListener('click', onClick, {capture: true, once: true});
    },
  };
  window.visitProbe = probe;
  new PerformanceObserver((list) => {
    for (const {startTime: start, duration} of list.getEntries()) probe.longTasks.push({start, duration});
  }).observe({type: 'longtask', buffered: true});
}
