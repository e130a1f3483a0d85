/** A script, and the node that keeps its place in the page. */
export interface PlacedScript {
  readonly script: HTMLScriptElement;
  readonly place: ChildNode;
}

/** Takes a script out of the page and marks its place. */
export const lift = (script: HTMLScriptElement): PlacedScript => {
  const place = script.ownerDocument.createComment('');
  script.replaceWith(place);
  return {script, place};
};
