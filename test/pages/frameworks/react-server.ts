import {setTimeout as pause} from 'node:timers/promises';
import {createElement} from 'react';
import {renderToReadableStream, renderToString} from 'react-dom/server.browser';
import {App, latePart} from './react-app.ts';

/** Where the page host fills in the origin of the vendors. */
const vendor = '{{vendor}}';

/** The HTML of the app in one piece. */
export function renderAtOnce(): string {
  return renderToString(createElement(App, {vendor}));
}

/** The HTML of the app in the pieces in which React streams it, with marks between them. */
export async function renderInPieces(): Promise<string> {
  const Slow = latePart(pause(50));
  const stream = await renderToReadableStream(createElement(App, {vendor, Slow}));
  const pieces: string[] = [];
  const decoder = new TextDecoder();
  let time = 0;
  for await (const piece of stream as unknown as AsyncIterable<Uint8Array>) {
    if (pieces.length && Date.now() - time > 20) pieces.push('<!-- pause -->');
    pieces.push(decoder.decode(piece, {stream: true}));
    time = Date.now();
  }
  return pieces.join('');
}
