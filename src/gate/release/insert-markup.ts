import {laneOf} from './lane.ts';
import {lift, type PlacedScript} from './placed-script.ts';

/** What a script hands to `document.write`: a text or, under Trusted Types, an object. */
export type Markup = Parameters<Document['write']>[number];

/**
 * Puts markup behind `script` and returns the scripts in it, which are to be run. The one place where text of others becomes
 * markup: it is what they asked for, and Trusted Types judge it as they would have judged the writing. Throws a
 * `TypeError` where these forbid it.
 */
export const insertMarkup = (
  script: HTMLScriptElement,
  markup: readonly Markup[],
): readonly PlacedScript[] => {
  const range = script.ownerDocument.createRange();
  range.selectNode(script);
  // A single piece goes as it is: it may be a trusted object, and joining would make it a text.
  const fragment = range.createContextualFragment(
    (markup.length > 1 ? markup.join('') : markup[0]) as string,
  );
  const scripts = [...fragment.querySelectorAll<HTMLScriptElement>('script')].filter(laneOf).map(lift);
  script.after(fragment);
  return scripts;
};
