import type {Engine} from '../../drive/engine.ts';

/**
 * What becomes of a request that nobody has marked, with the safety net:
 * `stopped`: it is not sent. `perhaps`: it may have been sent before anybody could look; its code does not run.
 * `slips`: as `perhaps`, and its code may run. `sent`: it is sent. `runs`: it is sent, and its code runs. `refused`: the browser itself does not send it, net or not.
 * `absent`: the browser has no such thing.
 */
export type Fate = 'stopped' | 'perhaps' | 'slips' | 'sent' | 'runs' | 'refused' | 'absent';

/** One way from a page to a vendor. */
export interface Way {
  /** What `safety-net.html` calls it: the name of the file it asks for. */
  readonly id: string;
  /** What the page does, in Markdown. */
  readonly what: string;
  readonly fate: Fate | Readonly<Record<Engine, Fate>>;
}

export const fateIn = ({fate}: Way, engine: Engine): Fate => (typeof fate === 'string' ? fate : fate[engine]);

/** Every way that `safety-net.html` tries, in groups. */
export const ways: Readonly<Record<string, readonly Way[]>> = {
  'Tags in the page': [
    {id: 'parsed-script', what: '`<script src>`', fate: 'perhaps'},
    {id: 'parsed-async', what: '`<script async src>`', fate: 'perhaps'},
    {id: 'parsed-defer', what: '`<script defer src>`', fate: 'perhaps'},
    {id: 'parsed-module', what: '`<script type="module" src>`', fate: 'perhaps'},
    {id: 'parsed-stylesheet', what: '`<link rel="stylesheet">`', fate: 'perhaps'},
    {id: 'parsed-img', what: '`<img src>`', fate: 'perhaps'},
    {id: 'parsed-iframe', what: '`<iframe src>`', fate: 'perhaps'},
    {id: 'shadow-script', what: '`<script src>` in a `<template shadowrootmode>`', fate: 'slips'},
    {id: 'shadow-async', what: 'a second one in it, with `async`', fate: 'slips'},
  ],
  'Scripts that scripts make': [
    {id: 'appended-script', what: '`createElement`, `src`, `appendChild`', fate: 'stopped'},
    {
      id: 'inserted-script',
      what: 'the same with `async` and `insertBefore`, as vendors’ snippets do',
      fate: 'stopped',
    },
    {id: 'script-src-later', what: '`src` set when it is in the page already', fate: 'stopped'},
    {id: 'script-set-attribute', what: '`setAttribute("src", …)`, of a module', fate: 'stopped'},
    {id: 'fragment-script', what: '`createContextualFragment`', fate: 'stopped'},
    {id: 'written-script', what: '`document.write`', fate: 'stopped'},
  ],
  'Images, frames and files that scripts make': [
    {id: 'new-image', what: '`new Image().src`', fate: 'stopped'},
    {id: 'img-set-attribute', what: '`setAttribute("src", …)`', fate: 'stopped'},
    {id: 'img-attribute-node', what: '`setAttributeNode`', fate: 'stopped'},
    {id: 'img-srcset', what: '`srcset`', fate: 'stopped'},
    {id: 'svg-image', what: '`<image href>` in SVG', fate: 'stopped'},
    {id: 'inner-html-img', what: '`innerHTML` with an image', fate: 'stopped'},
    {id: 'inner-html-iframe', what: '`innerHTML` with a frame', fate: 'stopped'},
    {id: 'outer-html-embed', what: '`outerHTML` with an `<embed>`', fate: 'stopped'},
    {id: 'adjacent-html-link', what: '`insertAdjacentHTML` with a style sheet', fate: 'stopped'},
    {id: 'shadow-html-img', what: '`innerHTML` of a shadow root', fate: 'stopped'},
    {id: 'written-img', what: '`document.writeln` with an image', fate: 'stopped'},
    {id: 'template-img', what: 'a template’s content, imported', fate: 'stopped'},
    {id: 'parsed-apart-img', what: 'what `DOMParser` has made', fate: 'stopped'},
    {
      id: 'fragment-img',
      what: '`createContextualFragment` with an image',
      fate: {chromium: 'stopped', firefox: 'stopped', webkit: 'sent'},
    },
    {id: 'created-iframe', what: '`<iframe>`', fate: 'stopped'},
    {id: 'created-stylesheet', what: '`<link rel="stylesheet">`', fate: 'stopped'},
    {id: 'created-preload', what: '`<link rel="preload">`', fate: 'stopped'},
    {id: 'created-video', what: '`<video>`', fate: 'stopped'},
    {id: 'created-object', what: '`<object>`', fate: 'stopped'},
    {id: 'audio', what: '`new Audio(…)`', fate: 'stopped'},
  ],
  Requests: [
    {id: 'fetch', what: '`fetch(…)`', fate: 'stopped'},
    {id: 'fetch-request', what: '`fetch(new Request(…))`', fate: 'stopped'},
    {
      id: 'fetch-later',
      what: '`fetchLater(…)`',
      fate: {chromium: 'stopped', firefox: 'absent', webkit: 'absent'},
    },
    {id: 'xhr', what: '`XMLHttpRequest`', fate: 'stopped'},
    {id: 'beacon', what: '`navigator.sendBeacon`', fate: 'stopped'},
    {id: 'event-source', what: '`EventSource`', fate: 'stopped'},
    {id: 'web-socket', what: '`WebSocket`', fate: 'stopped'},
    {id: 'worker', what: '`new Worker` of another host’s file', fate: 'refused'},
    {id: 'shared-worker', what: '`new SharedWorker` of another host’s file', fate: 'refused'},
  ],
  'Beyond its reach': [
    {id: 'static-import', what: '`import` in a module of the page', fate: 'runs'},
    {id: 'import', what: '`import(…)`', fate: 'runs'},
    {id: 'worker-import', what: '`importScripts` in a worker of the page', fate: 'sent'},
    {id: 'worker-fetch', what: '`fetch` in a worker of the page', fate: 'sent'},
    {id: 'frame-fetch', what: '`fetch` of an empty frame', fate: 'sent'},
    {id: 'frame-script', what: 'a script in an empty frame', fate: 'sent'},
    {id: 'style-sheet-image', what: '`url(…)` in a style sheet', fate: 'sent'},
    {id: 'style-image', what: '`url(…)` in `element.style`', fate: 'sent'},
    {id: 'font', what: '`new FontFace`', fate: 'sent'},
  ],
};
