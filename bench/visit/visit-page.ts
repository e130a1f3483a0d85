import type {Setup} from './setups.ts';

/** Markup that a page has in addition to text, a picture, a style sheet and a script of its own. */
export interface PageContent {
  /** Held scripts at the end of the page. Without them, one held script is in the head, where most vendors want theirs. */
  readonly scripts: number;
  /** Held frames at the end of the page. */
  readonly frames: number;
  /** Elements that a script inserts when the page is parsed, in 100 batches. */
  readonly inserted: number;
}

declare global {
  interface Window {
    /** When each held script ran, in milliseconds since navigation. */
    heldRuns?: number[];
    /** How long the page inserted elements, in milliseconds; absent until all are inserted. */
    insertTime?: number;
  }
}

const heldScript = '<script>(window.heldRuns ||= []).push(performance.now())</script>';

/** The document in a held frame. */
export const heldFrame = '<!doctype html><title>A held frame</title><p>A held frame</p>';

/** Size of the picture. Its noise cannot be compressed: it weighs about 60 kB, as a picture at the top of a page does. */
const [width, height] = [160, 120];

/** The files that every page requests from its own site. */
export const pageFiles: Readonly<Record<string, {readonly type: string; readonly body: Buffer}>> = {
  '/page/style.css': {type: 'text/css', body: Buffer.from(styles())},
  '/page/page.js': {
    type: 'text/javascript',
    body: Buffer.from("document.documentElement.dataset.hasScript = 'true';"),
  },
  '/page/picture.bmp': {type: 'image/bmp', body: noise()},
};

/** The HTML of a page. With the setup `none`, nothing is held. */
export function renderVisitPage({name, head}: Setup, {scripts, frames, inserted}: PageContent): string {
  const held = (markup: string): string =>
    name === 'none' ? markup : `<template data-consent="analytics">${markup}</template>`;
  const frame = '<iframe src="/frame.html" width="20" height="20" title="A held frame"></iframe>';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page to measure visits</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/page/style.css">
<script src="/page/page.js" defer></script>
${head}
${scripts || frames ? '' : held(heldScript)}
</head>
<body>
<h1>A page to measure visits</h1>
<img src="/page/picture.bmp" width="${width}" height="${height}" alt="">
${'<section><h2>A card</h2><p>Text of the page, as long as a paragraph usually is, with a <a href="#card">link</a>.</p></section>\n'.repeat(40)}
${held(heldScript).repeat(scripts)}
${held(frame).repeat(frames)}
${inserted ? `<script>(${insertElements.toString()})(${inserted})</script>` : ''}
</body>
</html>`;
}

/** The content that a query asks for. */
export function readContent(query: URLSearchParams): PageContent {
  const numberOf = (name: keyof PageContent): number => Number(query.get(name) ?? 0);
  return {scripts: numberOf('scripts'), frames: numberOf('frames'), inserted: numberOf('inserted')};
}

/**
 * Inserts `count` elements from `DOMContentLoaded` on, while the page starts, and measures each batch with the microtasks that
 * follow it, in which observers are called. Runs in the page.
 */
function insertElements(count: number): void {
  const batches = 100;
  let time = 0;
  const insert = (list: HTMLElement, batch: number): void => {
    const start = performance.now();
    for (let index = 0; index < count / batches; index += 1)
      list.append(Object.assign(document.createElement('p'), {textContent: `Item ${index}`}));
    queueMicrotask(() =>
      queueMicrotask(() => {
        time += performance.now() - start;
        if (batch < batches) setTimeout(() => insert(list, batch + 1));
        else window.insertTime = time;
      }),
    );
  };
  document.addEventListener('DOMContentLoaded', () => {
    const list = document.body.appendChild(document.createElement('div'));
    list.hidden = true;
    insert(list, 1);
  });
}

function styles(): string {
  const rules = Array.from(
    {length: 60},
    (_, index) => `.rule-${index} { margin: ${index}px; color: hsl(${index * 6} 40% 30%); }`,
  );
  return ['body { margin: 0 auto; max-width: 60rem; font: 1rem/1.5 system-ui, sans-serif; }', ...rules].join(
    '\n',
  );
}

/** A picture of noise that is the same in every run, as a BMP file: https://en.wikipedia.org/wiki/BMP_file_format */
function noise(): Buffer {
  const pixels = Buffer.alloc(width * height * 3);
  let state = 1;
  for (let index = 0; index < pixels.length; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    pixels[index] = state >>> 24;
  }
  const header = Buffer.alloc(54);
  header.write('BM');
  header.writeUInt32LE(header.length + pixels.length, 2);
  header.writeUInt32LE(header.length, 10);
  header.writeUInt32LE(40, 14);
  header.writeInt32LE(width, 18);
  header.writeInt32LE(height, 22);
  header.writeUInt16LE(1, 26);
  header.writeUInt16LE(24, 28);
  return Buffer.concat([header, pixels]);
}
