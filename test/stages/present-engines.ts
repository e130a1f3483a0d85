import type {Engine} from '../drive/engine.ts';
import {programOf} from '../drive/programs.ts';

/**
 * Leaves out the engines that cannot be had on this machine, and says so. On Linux all can, so that a missing one is
 * left in, to fail.
 */
export const presentEngines = (asked: readonly Engine[]): readonly Engine[] => {
  if (process.platform === 'linux') return asked;
  const missing = asked.filter((engine) => programOf(engine) === undefined);
  for (const engine of missing)
    console.log(`SKIPPED: ${engine} is not on this machine; CONTRIBUTING.md says more.`);
  return asked.filter((engine) => !missing.includes(engine));
};
