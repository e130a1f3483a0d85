import type {SiteConfig} from '../config/types.ts';
import {sweepCategories} from './sweep-categories.ts';

/** Sweeps again whenever the page is left that has vetoed its reload: what runs on it may have put something back. */
export const sweepOnLeaving = (
  win: Window & typeof globalThis,
  config: SiteConfig,
  keys: readonly string[],
): void => win.addEventListener('pagehide', () => void sweepCategories(win, config, keys));
