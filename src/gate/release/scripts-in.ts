import {laneOf} from './lane.ts';

/**
 * The scripts in `root` that a browser would run, as written: those of a shadow root that came as markup (`<template
 * shadowrootmode>`) before the other children of its host.
 */
export const scriptsIn = (root: ParentNode): readonly HTMLScriptElement[] =>
  [...root.querySelectorAll('*')].flatMap((element) => {
    const {shadowRoot} = element;
    if (shadowRoot) return scriptsIn(shadowRoot);
    return element.localName === 'script' && laneOf(element as HTMLScriptElement)
      ? [element as HTMLScriptElement]
      : [];
  });
