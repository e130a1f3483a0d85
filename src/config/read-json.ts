import type {Problem} from './problem.ts';

/** Where an engine says the mistake is. Firefox and V8 name the line; older V8 the position; WebKit neither. */
const placeIn = (text: string, reason: string): string => {
  const named = /line (\d+) column (\d+)/.exec(reason);
  if (named) return `Line ${named[1] ?? ''}, column ${named[2] ?? ''}: `;
  const position = /position (\d+)/.exec(reason)?.[1];
  if (position === undefined) return '';
  const lines = text.slice(0, Number(position)).split('\n');
  return `Line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}: `;
};

/**
 * Reads JSON text. On a mistake `raw` is `undefined` and the problem says where it is, as far as the engine tells.
 * A byte order mark, as some editors write it, is no mistake.
 */
export const readJson = (text: string): {readonly raw: unknown; readonly problem?: Problem} => {
  const json = text.replace(/^\ufeff/, '');
  try {
    return {raw: JSON.parse(json) as unknown};
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `${placeIn(json, reason)}expected JSON; ${reason}. Defaults are used.`;
    return {raw: undefined, problem: {code: 'config-json', path: '', message}};
  }
};
