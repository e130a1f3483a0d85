import type {Basis, CookieSettings} from './types.ts';

/** What the loader knows of a category. */
export interface SliceCategory {
  readonly id: string;
  readonly basis: Basis;
  readonly signals: readonly string[];
}

/** The part of the configuration that the loader needs before anything is shown. */
export interface ConfigSlice {
  readonly noticeVersion: string;
  readonly cookie: CookieSettings;
  readonly categories: readonly SliceCategory[];
  readonly aliases: Readonly<Record<string, string>>;
  /** Where receipts are sent; nowhere when absent. */
  readonly endpoint?: string;
}
