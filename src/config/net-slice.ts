/** The part of the configuration that the safety net needs. */
export interface NetSlice {
  /** Whether the owner asked for the net. */
  readonly isOn: boolean;
  /** Parent domain of the site, where the owner shares the choice across it. */
  readonly domain: string | undefined;
  /** Ids of the categories, in the owner's order. */
  readonly categories: readonly string[];
  /** Hosts of declared services, in lower case → the keys (`analytics:matomo`) of which one must be allowed. */
  readonly hosts: ReadonlyMap<string, readonly string[]>;
  /** Other tools' category names → ours, as found: a value may be anything. */
  readonly aliases: Readonly<Record<string, unknown>>;
}
