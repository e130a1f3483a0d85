import type {Browser, CDPSession, Page} from 'puppeteer-core';

/** A visitor with an empty profile. The page measures itself in `window.pageMetrics`. */
export interface Visitor {
  readonly page: Page;
  readonly session: CDPSession;
  close(): Promise<void>;
}

/** The conditions of a visit. */
export interface VisitConditions {
  /** How many times slower the processor is. */
  readonly slowDown?: number;
  readonly hasSlowNetwork?: boolean;
}

/** What a page measures about itself. */
export interface PageMetrics {
  /** Cumulative layout shift so far, including shifts shortly after user input. */
  shift: number;
  /** When the banner was painted, in milliseconds since navigation. */
  bannerPainted: number | undefined;
  /** Duration of each interaction of 16 ms or more, in milliseconds: https://w3c.github.io/event-timing/ */
  readonly interactions: number[];
  /** Time from the press until its result was painted, in milliseconds. */
  onScreen: number | undefined;
  /** Measures `onScreen` for the next click. Calls `isPresent` in each frame. */
  watch(isPresent: () => boolean): void;
}

declare global {
  interface Window {
    pageMetrics?: PageMetrics;
  }
}

/** A round-trip time of 150 ms and 1.6 Mbit/s, commonly called slow 4G. */
export const slowNetwork = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
};

/** Opens a new profile with a page that measures itself. */
export async function createVisitor(
  browser: Browser,
  {slowDown = 1, hasSlowNetwork = false}: VisitConditions,
): Promise<Visitor> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await page.evaluateOnNewDocument(measurePage);
  await session.send('Emulation.setCPUThrottlingRate', {rate: slowDown});
  if (hasSlowNetwork) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', slowNetwork);
  }
  return {page, session, close: () => context.close()};
}

/** Creates `window.pageMetrics`. Runs in the page before any other script, so it can use nothing from outside. */
function measurePage(): void {
  const metrics: PageMetrics = {
    shift: 0,
    bannerPainted: undefined,
    interactions: [],
    onScreen: undefined,
    watch(isPresent) {
      const check = (pressed: number): void => {
        if (isPresent()) setTimeout(() => (metrics.onScreen = performance.now() - pressed));
        else requestAnimationFrame(() => check(pressed));
      };
      addEventListener('click', ({timeStamp}) => check(timeStamp), {capture: true, once: true});
    },
  };
  window.pageMetrics = metrics;
  const observe = (type: string, onEntry: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(onEntry)).observe({
      type,
      buffered: true,
      durationThreshold: 16,
    } as PerformanceObserverInit);
  observe('layout-shift', (entry) => (metrics.shift += (entry as unknown as {value: number}).value));
  observe('event', (entry) => {
    const {interactionId, duration} = entry as PerformanceEntry & {readonly interactionId: number};
    if (interactionId) metrics.interactions.push(duration);
  });
  document.addEventListener('privacy-desk:shown', () =>
    requestAnimationFrame(() => setTimeout(() => (metrics.bannerPainted = performance.now()))),
  );
}
