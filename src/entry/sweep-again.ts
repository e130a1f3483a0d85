import type {SiteConfig} from '../config/types.ts';
import type {SweptItem} from '../gate/swept-item.ts';
import {sweepCategories} from './sweep-categories.ts';

const keyOf = ({kind, name}: SweptItem): string => `${kind} ${name}`;

/**
 * Sweeps once more on the page after the reload, where none of the scripts runs that may have stored something while they
 * were being swept up. Returns both results as one: what is found the second time is told as it is then, and what is not
 * found any more is gone.
 */
export const sweepAgain = async (
  win: Window & typeof globalThis,
  config: SiteConfig,
  keys: readonly string[],
  first: readonly SweptItem[],
): Promise<readonly SweptItem[]> => {
  const second = await sweepCategories(win, config, keys);
  const seen = new Set(second.map(keyOf));
  const gone = first.filter((item) => !seen.has(keyOf(item)));
  return [...gone.map(({name, kind}) => ({name, kind})), ...second];
};
