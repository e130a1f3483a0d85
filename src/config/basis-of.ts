import type {Basis} from './types.ts';

/**
 * The basis of a category, from what the owner wrote. Whatever is not plainly `necessary` must be asked about; unsaid,
 * only the category of that name is.
 */
export const basisOf = (basis: unknown, id: unknown): Basis =>
  (basis ?? id) === 'necessary' ? 'necessary' : 'consent';
