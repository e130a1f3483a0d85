import {scriptUrl} from './script.ts';

/** Whether what a script was released for is still allowed. */
export type MayRun = () => boolean;

/** The scripts that were released, and the scripts that those create. */
export interface ReleasedScripts {
  /** Adds `script` with its condition. */
  add(script: HTMLScriptElement, mayRun: MayRun): void;
  /** The condition of `script`, or of the script that created it. `undefined` for the page's own scripts. */
  get(script: unknown): MayRun | undefined;
  /** The condition of the script whose code is running now. `undefined` for the page's own code. */
  getRunning(): MayRun | undefined;
}

/**
 * Tells the code of released scripts from the page's own code. A script that runs for the first time is `currentScript`.
 * Code that it runs later is attributed to it when it handles an event of the script element (`script.onload`), or when the
 * URL of the script is in the call stack. The call stack also covers modules and scripts in shadow roots.
 */
export function trackReleasedScripts(document: Document): ReleasedScripts {
  const byElement = new WeakMap<object, MayRun>();
  const byFile = new Map<string, MayRun>();
  const get = (script: unknown): MayRun | undefined => byElement.get(script as object);
  const add = (script: HTMLScriptElement, mayRun: MayRun): void => {
    const addFile = (): unknown => fileOf(script) && byFile.set(fileOf(script), mayRun);
    byElement.set(script, mayRun);
    addFile();
    // A script that was just created has no URL yet. By now it has.
    script.addEventListener('load', addFile);
  };
  const getRunning = (): MayRun | undefined => {
    const {currentScript} = document;
    if (currentScript) return get(currentScript);
    const view: {readonly event?: Event | undefined} | null = document.defaultView;
    const stack = String(new Error().stack);
    // In a stack, the query or the line number follows the file. Without that test, a script at `https://site.example/?…`
    // would match every file of that site.
    const isInStack = (file: string): boolean => stack.includes(`${file}:`) || stack.includes(`${file}?`);
    return get(view?.event?.target) ?? [...byFile].find(([file]) => isInStack(file))?.[1];
  };
  watchCreatedScripts(document, (script) => {
    const mayRun = getRunning();
    if (mayRun) add(script, mayRun);
  });
  return {add, get, getRunning};
}

/** The part of a document that creates elements. */
interface ElementCreator {
  createElement(name: string, options?: ElementCreationOptions): Element;
}

/** The URL of a script without its query, which some services change on every call. */
function fileOf(script: HTMLScriptElement): string {
  return scriptUrl(script).replace(/\?.*/, '');
}

/** Calls `onCreated` with each script that the page creates with `createElement`, before the script has a URL. */
function watchCreatedScripts(creator: ElementCreator, onCreated: (script: HTMLScriptElement) => void): void {
  const {createElement} = creator;
  creator.createElement = function (...args: Parameters<ElementCreator['createElement']>) {
    const element = createElement.apply(this, args);
    if (element.localName === 'script') onCreated(element as HTMLScriptElement);
    return element;
  };
}
