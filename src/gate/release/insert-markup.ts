import {lift, type PlacedScript} from './placed-script.ts';
import {scriptsIn} from './scripts-in.ts';

/** What a script hands to `document.write`: a text or, under Trusted Types, an object. */
export type Markup = Parameters<Document['write']>[number];

/**
 * Puts markup behind `script`, or behind what it has written before, and returns the scripts in it, which are to be run.
 * Throws a `TypeError` where Trusted Types forbid it.
 */
export type InsertMarkup = (script: HTMLScriptElement, markup: readonly Markup[]) => readonly PlacedScript[];

/**
 * Makes what inserts the markup of writing scripts. The one place where text of others becomes markup: it is what they
 * asked for, and Trusted Types judge it as they would have judged the writing.
 */
export const createInsertMarkup = (): InsertMarkup => {
  const ends = new WeakMap<Element, ChildNode>();
  return (script, markup) => {
    const range = script.ownerDocument.createRange();
    range.selectNode(script);
    // A single piece goes as it is: it may be a trusted object, and joining would make it a text.
    const fragment = range.createContextualFragment(
      (markup.length > 1 ? markup.join('') : markup[0]) as string,
    );
    const scripts = scriptsIn(fragment).map(lift);
    // An end of its own: what came last may be the place of a script, which goes when that runs.
    const end = script.ownerDocument.createTextNode('');
    fragment.append(end);
    (ends.get(script) ?? script).after(fragment);
    ends.set(script, end);
    return scripts;
  };
};
