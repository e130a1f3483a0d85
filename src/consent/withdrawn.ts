import type {Choice} from './choice.ts';

/** Categories that were granted in `before` and are not in `after`. */
export const withdrawn = (before: Choice | undefined, after: Choice): readonly string[] =>
  before?.granted.filter((id) => !after.granted.includes(id)) ?? [];
