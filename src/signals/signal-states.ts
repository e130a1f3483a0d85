/** A category as signals know it. */
export interface Signalling {
  readonly id: string;
  readonly signals: readonly string[];
}

/** Every mapped signal → whether it is granted. A signal of two categories needs both. */
export const signalStates = (
  categories: readonly Signalling[],
  allows: (id: string) => boolean,
): Readonly<Record<string, boolean>> => {
  const states: Record<string, boolean> = {};
  for (const {id, signals} of categories)
    for (const signal of signals) states[signal] = (states[signal] ?? true) && allows(id);
  return states;
};
