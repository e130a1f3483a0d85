/** What of ours was at work, for the evidence. */
export interface Build {
  readonly widgetVersion: string;
  /** SRI value (`sha384-…`) of the loader that was served. */
  readonly bundleHash: string;
}
