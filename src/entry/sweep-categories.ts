import type {Category} from '../config/types.ts';
import {sweep} from '../gate/sweep.ts';
import type {SweptItem} from '../gate/swept-item.ts';

/** Removes what the services of these categories have stored in this browser, and tells what went and what stayed. */
export const sweepCategories = (
  win: Window & typeof globalThis,
  categories: readonly Category[],
  ids: readonly string[],
): Promise<readonly SweptItem[]> =>
  sweep(
    win,
    categories.filter(({id}) => ids.includes(id)).flatMap(({services}) => services),
  );

const keyOf = ({kind, name}: SweptItem): string => `${kind} ${name}`;

/**
 * Sweeps once more on the page after the reload, where none of the scripts runs that may have stored something while they
 * were being swept up. Returns both results as one: what is told last of an item holds.
 */
export const sweepAgain = async (
  win: Window & typeof globalThis,
  categories: readonly Category[],
  ids: readonly string[],
  first: readonly SweptItem[],
): Promise<readonly SweptItem[]> => {
  const second = await sweepCategories(win, categories, ids);
  const seen = new Set(second.map(keyOf));
  return [...first.filter((item) => !seen.has(keyOf(item))), ...second];
};
