/** A script that is out of the page, and the comment that keeps its position. */
export interface DetachedScript {
  readonly script: HTMLScriptElement;
  readonly positionMarker: ChildNode;
}

/** Takes `script` out of the page and puts an empty comment in its position. */
export function replaceWithMarker(script: HTMLScriptElement): DetachedScript {
  const placeholder = script.ownerDocument.createComment('');
  script.replaceWith(placeholder);
  return {script, positionMarker: placeholder};
}

/**
 * The scripts in `root` that a browser would run, in document order. Scripts in a shadow root that came as markup
 * (`<template shadowrootmode>`) precede those in the other children of its host.
 */
export function scriptsIn(root: ParentNode): readonly HTMLScriptElement[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const {shadowRoot} = element;
    if (shadowRoot) return scriptsIn(shadowRoot);
    return element.localName === 'script' && executionTiming(element as HTMLScriptElement)
      ? [element as HTMLScriptElement]
      : [];
  });
}

/** No type at all, or one of the JavaScript MIME types, without parameters: https://mimesniff.spec.whatwg.org/#javascript-mime-type */
const CLASSIC_TYPE =
  /^(|(application|text)\/(x-)?(ecma|java)script|text\/(javascript1\.[0-5]|(j|live)script))$/i;

/**
 * When a released script runs. `async`: at once, and no other script waits for it. `ordered`: in the order of the markup.
 * `deferred`: after all ordered scripts, once the page is parsed.
 */
type ExecutionTiming = 'async' | 'ordered' | 'deferred';

/**
 * The timing that the author of `script` asked for, or `undefined` if browsers do not run it. Reads attributes, because the
 * `async` property of a script from a template is always true.
 */
export function executionTiming(script: HTMLScriptElement): ExecutionTiming | undefined {
  const language = script.getAttribute('language');
  // https://html.spec.whatwg.org/#prepare-the-script-element
  const type = (script.getAttribute('type') ?? (language ? `text/${language}` : '')).trim();
  const isModule = /^module$/i.test(type);
  if (!isModule && (script.noModule || !CLASSIC_TYPE.test(type))) return undefined;
  const mayWait = isModule || script.src;
  if (mayWait && script.hasAttribute('async')) return 'async';
  return isModule || (mayWait && script.defer) ? 'deferred' : 'ordered';
}

/** The URL of an external script, in HTML or SVG. Empty for an inline script. */
export function scriptUrl(script: HTMLScriptElement): string {
  return (
    script.src ||
    script.getAttribute('href') ||
    script.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ||
    ''
  );
}
