import type {Category} from '../config/types.ts';
import {sweep} from '../gate/sweep.ts';
import type {SweptItem} from '../gate/swept-item.ts';

/** Removes what the services of `withdrawn` categories have stored in this browser, and tells what went and what stayed. */
export const sweepCategories = (
  win: Window & typeof globalThis,
  categories: readonly Category[],
  withdrawn: readonly string[],
): Promise<readonly SweptItem[]> =>
  sweep(
    win,
    categories.filter(({id}) => withdrawn.includes(id)).flatMap(({services}) => services),
  );
