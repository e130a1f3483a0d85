import type {Report} from '../../config/problem.ts';

/** Creates what prints problems to the console, each once: `privacy-desk [code] path: message`. See `docs/messages.md`. */
export function createReport(console: Pick<Console, 'warn'>): Report {
  const printed = new Set<string>();
  return ({code, path, message}) => {
    const line = `privacy-desk [${code}] ${path}: ${message}`;
    if (!printed.has(line)) console.warn(line);
    printed.add(line);
  };
}
