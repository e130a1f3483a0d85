import type {Engine} from '../../drive/engine.ts';

/**
 * What happens to an unmarked request when automatic blocking is on:
 *
 * - `blocked`: the request is not sent.
 * - `may-be-sent`: the browser may have sent the request before a script could block it; its code does not run.
 * - `may-run`: the same, and its code may run.
 * - `sent`: the request is sent.
 * - `runs`: the request is sent, and its code runs.
 * - `refused`: the browser does not send the request, with or without automatic blocking.
 * - `unsupported`: the browser does not have this feature.
 */
export type Outcome = 'blocked' | 'may-be-sent' | 'may-run' | 'sent' | 'runs' | 'refused' | 'unsupported';

/** One way in which `every-request.html` sends a request to a vendor without marking it. */
export interface UnmarkedRequest {
  /** The name of the requested file, without its extension. */
  readonly id: string;
  /** What the page does, in Markdown. */
  readonly description: string;
  readonly outcome: Outcome | Readonly<Record<Engine, Outcome>>;
}

/** Every request of `every-request.html`, in groups. */
export const unmarkedRequests: Readonly<Record<string, readonly UnmarkedRequest[]>> = {
  'Tags in the page': [
    {id: 'parsed-script', description: '`<script src>`', outcome: 'may-be-sent'},
    {id: 'parsed-async', description: '`<script async src>`', outcome: 'may-be-sent'},
    {id: 'parsed-defer', description: '`<script defer src>`', outcome: 'may-be-sent'},
    {id: 'parsed-module', description: '`<script type="module" src>`', outcome: 'may-be-sent'},
    {id: 'parsed-stylesheet', description: '`<link rel="stylesheet">`', outcome: 'may-be-sent'},
    {id: 'parsed-img', description: '`<img src>`', outcome: 'may-be-sent'},
    {id: 'parsed-iframe', description: '`<iframe src>`', outcome: 'may-be-sent'},
    {id: 'shadow-script', description: '`<script src>` in a `<template shadowrootmode>`', outcome: 'may-run'},
    {id: 'shadow-async', description: 'a second one in the same template, with `async`', outcome: 'may-run'},
  ],
  'Scripts that a script adds': [
    {id: 'appended-script', description: '`createElement`, `src`, `appendChild`', outcome: 'blocked'},
    {
      id: 'inserted-script',
      description: 'the same with `async` and `insertBefore`, as in vendors’ snippets',
      outcome: 'blocked',
    },
    {
      id: 'script-src-later',
      description: '`src` set on a script that is already in the page',
      outcome: 'blocked',
    },
    {
      id: 'script-set-attribute',
      description: '`setAttribute("src", …)` on a module script',
      outcome: 'blocked',
    },
    {id: 'fragment-script', description: '`createContextualFragment`', outcome: 'blocked'},
    {id: 'written-script', description: '`document.write`', outcome: 'blocked'},
  ],
  'Images, frames and files that a script adds': [
    {id: 'new-image', description: '`new Image().src`', outcome: 'blocked'},
    {id: 'img-set-attribute', description: '`setAttribute("src", …)`', outcome: 'blocked'},
    {id: 'img-attribute-node', description: '`setAttributeNode`', outcome: 'blocked'},
    {id: 'img-srcset', description: '`srcset`', outcome: 'blocked'},
    {id: 'svg-image', description: '`<image href>` in SVG', outcome: 'blocked'},
    {id: 'inner-html-img', description: '`innerHTML` with an image', outcome: 'blocked'},
    {id: 'inner-html-iframe', description: '`innerHTML` with a frame', outcome: 'blocked'},
    {id: 'outer-html-embed', description: '`outerHTML` with an `<embed>`', outcome: 'blocked'},
    {id: 'adjacent-html-link', description: '`insertAdjacentHTML` with a style sheet', outcome: 'blocked'},
    {id: 'shadow-html-img', description: '`innerHTML` of a shadow root', outcome: 'blocked'},
    {id: 'written-img', description: '`document.writeln` with an image', outcome: 'blocked'},
    {id: 'template-img', description: 'the imported content of a template', outcome: 'blocked'},
    {id: 'parsed-apart-img', description: 'a node that `DOMParser` created', outcome: 'blocked'},
    {
      id: 'fragment-img',
      description: '`createContextualFragment` with an image',
      outcome: {chromium: 'blocked', firefox: 'blocked', webkit: 'sent'},
    },
    {id: 'created-iframe', description: '`<iframe>`', outcome: 'blocked'},
    {id: 'created-stylesheet', description: '`<link rel="stylesheet">`', outcome: 'blocked'},
    {id: 'created-preload', description: '`<link rel="preload">`', outcome: 'blocked'},
    {id: 'created-video', description: '`<video>`', outcome: 'blocked'},
    {id: 'created-object', description: '`<object>`', outcome: 'blocked'},
    {id: 'audio', description: '`new Audio(…)`', outcome: 'blocked'},
  ],
  Requests: [
    {id: 'fetch', description: '`fetch(…)`', outcome: 'blocked'},
    {id: 'fetch-request', description: '`fetch(new Request(…))`', outcome: 'blocked'},
    {
      id: 'fetch-later',
      description: '`fetchLater(…)`',
      outcome: {chromium: 'blocked', firefox: 'unsupported', webkit: 'unsupported'},
    },
    {id: 'xhr', description: '`XMLHttpRequest`', outcome: 'blocked'},
    {id: 'beacon', description: '`navigator.sendBeacon`', outcome: 'blocked'},
    {id: 'event-source', description: '`EventSource`', outcome: 'blocked'},
    {id: 'web-socket', description: '`WebSocket`', outcome: 'blocked'},
    {id: 'worker', description: '`new Worker` with a file of another host', outcome: 'refused'},
    {id: 'shared-worker', description: '`new SharedWorker` with a file of another host', outcome: 'refused'},
  ],
  'Not covered': [
    {id: 'static-import', description: '`import` in an inline module', outcome: 'runs'},
    {id: 'import', description: '`import(…)`', outcome: 'runs'},
    {id: 'worker-import', description: '`importScripts` in a worker of the page', outcome: 'sent'},
    {id: 'worker-fetch', description: '`fetch` in a worker of the page', outcome: 'sent'},
    {id: 'frame-fetch', description: '`fetch` of an empty frame', outcome: 'sent'},
    {id: 'frame-script', description: 'a script in an empty frame', outcome: 'sent'},
    {id: 'style-sheet-image', description: '`url(…)` in a style sheet', outcome: 'sent'},
    {id: 'style-image', description: '`url(…)` in `element.style`', outcome: 'sent'},
    {id: 'font', description: '`new FontFace`', outcome: 'sent'},
  ],
};

/** The outcome of a request in one engine. */
export function outcomeIn({outcome}: UnmarkedRequest, engine: Engine): Outcome {
  return typeof outcome === 'string' ? outcome : outcome[engine];
}
