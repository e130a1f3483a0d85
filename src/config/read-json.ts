import type {Problem} from './problem.ts';

/** Where an engine says the mistake is: Firefox and V8 do, WebKit does not. */
const placeIn = (reason: string): string => {
  const [, line, column] = /line (\d+) column (\d+)/.exec(reason) ?? [];
  return line && column ? `Line ${line}, column ${column}: ` : '';
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
    const message = `${placeIn(reason)}expected JSON; ${reason}. Defaults are used.`;
    return {raw: undefined, problem: {code: 'config-json', path: '', message}};
  }
};
