import type {Report} from '../../config/problem.ts';
import {tryOrUndefined} from '../../platform/pure/try-or-undefined.ts';

/** Creates what prints problems to the console, each once: `privacy-desk [code] path: message`. See `docs/messages.md`. */
export function createReport(console: Pick<Console, 'warn'>): Report {
  const printed = new Set<string>();
  return ({code, path, message}) => {
    const line = `privacy-desk [${code}] ${path}: ${message}`;
    // A page may own the name `console`.
    if (!printed.has(line)) tryOrUndefined(() => console.warn(line));
    printed.add(line);
  };
}
