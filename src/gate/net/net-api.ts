import type {StoppedRequest} from './stopped-log.ts';

/** `window.privacyDeskNet`: there when the safety net is at work. */
export interface PrivacyDeskNet {
  /** What was stopped and may still not go, in the order in which it came. */
  readonly stopped: readonly StoppedRequest[];
  /** Ends it: nothing more is stopped, and what was stopped stays so. */
  stop(): void;
}

declare global {
  interface Window {
    privacyDeskNet?: PrivacyDeskNet;
  }
}
