import type {Basis} from './types.ts';

/** What the loader knows of a category. */
export interface SliceCategory {
  readonly id: string;
  readonly basis: Basis;
  /** `vendor:signal` names; anything else in the list means nothing to anybody. */
  readonly signals: readonly string[];
}

/** The part of the configuration that the loader needs before anything is shown. */
export interface ConfigSlice {
  readonly noticeVersion: string;
  /** Name of our cookie. */
  readonly name: string;
  /** How long a choice lasts, in days. */
  readonly days: number;
  /** By id, in the owner's order. */
  readonly categories: ReadonlyMap<string, SliceCategory>;
  /** Other tools' category names → ours, as found: a value may be anything. */
  readonly aliases: Readonly<Record<string, unknown>>;
}
