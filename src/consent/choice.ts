/** How the visitor made a choice known. */
export type Method =
  | 'banner-accept'
  | 'banner-reject'
  | 'panel-save'
  | 'panel-accept'
  | 'panel-reject'
  | 'banner-object'
  | 'embed-play'
  | 'gpc'
  | 'api';

/**
 * What the visitor decided, when, and under which notice. Both lists are said in full, never by omission. They hold
 * categories and, after a colon, services whose answer differs from that of their category: `media`, `media:youtube`.
 */
export interface Choice {
  readonly noticeVersion: string;
  /** Milliseconds since 1970-01-01 UTC, to the second. */
  readonly time: number;
  readonly granted: readonly string[];
  readonly refused: readonly string[];
}
