/** What shows that the words and the program were the published ones. */
export interface Evidence {
  readonly widgetVersion: string;
  /** SRI value (`sha384-…`) of the loader; empty when it was run unbuilt. */
  readonly bundleSha384: string;
  /** SHA-256 (hex) of the checked configuration's canonical JSON; absent without Web Crypto. */
  readonly configSha256?: string | undefined;
  /** SHA-256 (hex) of the notice's words in UTF-8; absent without Web Crypto. */
  readonly noticeSha256?: string | undefined;
  readonly policyVersion?: string | undefined;
  readonly policySha256?: string | undefined;
  /** Which layer the answer was given on. */
  readonly layer: 'banner' | 'panel' | 'embed' | 'gpc' | 'api';
  /** Whether the browser sent Global Privacy Control. */
  readonly gpc: boolean;
  /** Whose clock `created` and the newest event were read from. */
  readonly clock: 'client';
  /** `none` on pages without HTTPS, where browsers offer no hashing: the receipt then proves less, and says so. */
  readonly digest: 'SHA-256' | 'none';
}

/** The link to the receipt before this one. */
export interface ChainLink {
  /** Id of the previous receipt. */
  readonly prevReceipt: string;
  /** The previous receipt's `hash`, computed anew; absent without Web Crypto. */
  readonly prevHash?: string | undefined;
}
