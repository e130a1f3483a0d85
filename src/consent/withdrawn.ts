import type {ConsentState} from './state.ts';

const granted = (state: ConsentState): readonly string[] =>
  state.status === 'decided' ? state.choice.granted : [];

/** Categories that were granted in `before` and are not in `after`. */
export const withdrawn = (before: ConsentState, after: ConsentState): readonly string[] =>
  granted(before).filter((id) => !granted(after).includes(id));
