/** Something that runs because the visitor allows it; markup is described as it was held: a template is empty afterwards. */
export interface RunningMarkup {
  /** Its hosts or elements. */
  readonly what: string;
  /** The keys that had to be allowed. */
  readonly keys: readonly string[];
}
