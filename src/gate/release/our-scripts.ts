import {addressOf} from './address-of.ts';
import {watchMaking} from './watch-making.ts';

/** Whether what a script was released for is still allowed. */
export type MayRun = () => boolean;

/** Scripts that were released, and those that they make. */
export interface OurScripts {
  /** `script` is ours from now on. */
  add(script: HTMLScriptElement, mayRun: MayRun): void;
  /** What was said of `script` when it was added, or of the one that made it; `undefined` of the page's own. */
  find(script: unknown): MayRun | undefined;
  /** The same of the script whose code is running. */
  running(): MayRun | undefined;
}

/** An address without its query, which differs for each call of some services. */
const fileOf = (script: HTMLScriptElement): string => addressOf(script).replace(/\?.*/, '');

/**
 * Tells code of ours from the page's. A script that is being run is known by `currentScript`; what it runs later by the
 * script it listens to (`script.onload`), or by its address in the call stack, as modules and scripts in shadow roots are.
 */
export const createOurScripts = (document: Document): OurScripts => {
  const ours = new WeakMap<object, MayRun>();
  const byFile = new Map<string, MayRun>();
  const find = (script: unknown): MayRun | undefined => ours.get(script as object);
  const add = (script: HTMLScriptElement, mayRun: MayRun): void => {
    const note = (): unknown => fileOf(script) && byFile.set(fileOf(script), mayRun);
    ours.set(script, mayRun);
    note();
    // One that was made has its address by then.
    script.addEventListener('load', note);
  };
  const running = (): MayRun | undefined => {
    const {currentScript} = document;
    if (currentScript) return find(currentScript);
    const view: {readonly event?: Event | undefined} | null = document.defaultView;
    const stack = String(new Error().stack);
    // Its query or the line follows: a script of the site's `/?…` is not all that the site has.
    const isIn = (file: string): boolean => stack.includes(`${file}:`) || stack.includes(`${file}?`);
    return find(view?.event?.target) ?? [...byFile].find(([file]) => isIn(file))?.[1];
  };
  watchMaking(document, (script) => {
    const mayRun = running();
    if (mayRun) add(script, mayRun);
  });
  return {add, find, running};
};
