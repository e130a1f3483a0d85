/** JavaScript MIME types, https://mimesniff.spec.whatwg.org/#javascript-mime-type, and no type at all. */
const CLASSIC = /^$|\b(java|ecma|j|live)script/i;

/**
 * When a released script takes its turn: `now` waits for nothing and holds nobody, `ordered` as written, `deferred`
 * after all ordered ones, once the page is parsed. `undefined` is not a script the browser would run.
 */
export type Lane = 'now' | 'ordered' | 'deferred';

/** The lane the author of `script` asked for. Read from attributes: a script out of a template has `async` set as a property. */
export const laneOf = (script: HTMLScriptElement): Lane | undefined => {
  const isModule = script.type === 'module';
  if (!isModule && (script.noModule || !CLASSIC.test(script.type))) return undefined;
  const loads = isModule || script.src;
  if (loads && script.hasAttribute('async')) return 'now';
  return isModule || (loads && script.defer) ? 'deferred' : 'ordered';
};
