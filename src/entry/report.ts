import type {Report} from '../config/problem.ts';

/** Prints each problem once: `privacy-desk [code] path: message`. `docs/messages.md` says more about each code. */
export const createReport = (console: Pick<Console, 'warn'>): Report => {
  const printed = new Set<string>();
  return ({code, path, message}) => {
    const line = `privacy-desk [${code}] ${path}: ${message}`;
    if (!printed.has(line)) console.warn(line);
    printed.add(line);
  };
};
