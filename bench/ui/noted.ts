/** What a page notes about itself while it is measured. */
export interface Noted {
  /** Cumulative layout shift so far, as if no shift were expected. */
  shift: number;
  /** When the banner had been painted, in milliseconds since navigation. */
  shown: number | undefined;
  /** Duration of each interaction that took 16 ms or more, in milliseconds: https://w3c.github.io/event-timing/ */
  readonly interactions: number[];
  /** From the press until what it asked for had been painted, in milliseconds. */
  onScreen: number | undefined;
  /** Notes `onScreen` of the next press: looks in each frame whether it is there. */
  watch(isThere: () => boolean): void;
}

declare global {
  interface Window {
    noted?: Noted;
  }
}

/** Begins to note. Runs in the page, before anything else does. */
export const takeNotes = (): void => {
  const noted: Noted = {
    shift: 0,
    shown: undefined,
    interactions: [],
    onScreen: undefined,
    watch(isThere) {
      const see = (pressed: number): void => {
        if (isThere()) setTimeout(() => (noted.onScreen = performance.now() - pressed));
        else requestAnimationFrame(() => see(pressed));
      };
      addEventListener('click', ({timeStamp}) => see(timeStamp), {capture: true, once: true});
    },
  };
  window.noted = noted;
  const observe = (type: string, note: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
      durationThreshold: 16,
    } as PerformanceObserverInit);
  observe('layout-shift', (entry) => (noted.shift += (entry as unknown as {value: number}).value));
  observe('event', (entry) => {
    const {interactionId, duration} = entry as PerformanceEntry & {readonly interactionId: number};
    if (interactionId) noted.interactions.push(duration);
  });
  document.addEventListener('privacy-desk:shown', () =>
    requestAnimationFrame(() => setTimeout(() => (noted.shown = performance.now()))),
  );
};
