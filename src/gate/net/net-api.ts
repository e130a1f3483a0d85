import type {RunningMarkup} from '../running-markup.ts';
import type {StoppedRequest} from './stopped-log.ts';

/** `window.privacyDeskNet`: there when the safety net is at work. */
export interface PrivacyDeskNet {
  /** What was stopped and may still not go, in the order in which it came. */
  readonly stopped: readonly StoppedRequest[];
  /** What runs on this page because the visitor allows it. The gate goes by it, and adds what it releases. */
  readonly running: RunningMarkup[];
  /** Ends it: nothing more is stopped, and what was stopped stays so. */
  stop(): void;
}

declare global {
  interface Window {
    privacyDeskNet?: PrivacyDeskNet;
  }
}
