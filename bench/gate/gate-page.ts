/** A page on which holding and releasing is measured. */
export interface GatePage {
  /** Number of held templates, each with one inline script. */
  readonly held: number;
  /** Number of elements that a script at the end of the page inserts in one run. */
  readonly inserted: number;
  /** How many of them one insertion adds. */
  readonly atOnce: number;
  readonly hasLoader: boolean;
}

declare global {
  interface Window {
    /** Whether the inserted elements have been painted. */
    isPainted?: boolean;
    /** How many held scripts have run. */
    runs?: number;
    /** Called by each held script. */
    onRun?: () => void;
  }
}

const config = JSON.stringify({categories: [{id: 'functional'}, {id: 'analytics'}]});

const loader = `<script type="application/json" id="privacy-desk-config">${config}</script>
<script src="/privacy/desk.js"></script>`;

/** Released when the page loads, so that the first release is over before the answer whose release is measured. */
const counter = '<template data-consent="functional"><script>window.runs = 0</script></template>';

/** The HTML of a page. */
export function renderGatePage({held, inserted, atOnce, hasLoader}: GatePage): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><title>A page to measure holding and releasing</title>
${hasLoader ? loader : ''}
</head>
<body>
<h1>A page to measure holding and releasing</h1>
${inserted > 0 ? '' : counter}
${'<template data-consent="analytics"><script>runs += 1; onRun()</script></template>'.repeat(held)}
<main></main>
<script>(${insertElements.toString()})(${inserted}, ${atOnce})</script>
</body>
</html>`;
}

/** The query that requests `page` from the benchmark's site. */
export function queryFor(page: GatePage): string {
  return `?${new URLSearchParams(Object.entries(page).map(([name, value]) => [name, String(Number(value))])).toString()}`;
}

/** The page that a query requests. */
export function readQuery(query: URLSearchParams): GatePage {
  const numberOf = (name: keyof GatePage): number => Number(query.get(name));
  return {
    held: numberOf('held'),
    inserted: numberOf('inserted'),
    atOnce: numberOf('atOnce'),
    hasLoader: numberOf('hasLoader') > 0,
  };
}

/** Inserts a list, as a script that renders one does, and sets `isPainted` after it is painted. Runs in the page. */
function insertElements(count: number, atOnce: number): void {
  const list = document.querySelector('main');
  for (let start = 0; start < count; start += atOnce) {
    const items = Array.from({length: atOnce}, (_, offset) => {
      const item = document.createElement('p');
      item.textContent = `Item ${start + offset}`;
      return item;
    });
    const [first] = items;
    first?.append(...items.slice(1));
    if (first) list?.append(first);
  }
  requestAnimationFrame(() => setTimeout(() => (window.isPainted = true)));
}
