/** A page to measure the gate on. */
export interface GatePage {
  /** Held templates, each with one inline script. */
  readonly held: number;
  /** Elements that a script of the page inserts at its end, in one run. */
  readonly inserted: number;
  /** How many of them go in at a time. */
  readonly atOnce: number;
  readonly hasLoader: boolean;
}

declare global {
  interface Window {
    /** What was inserted has been painted. */
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

/** Released at once, where release is measured, so that what releases is there before the answer. */
const counter = '<template data-consent="functional"><script>window.runs = 0</script></template>';

/** Runs in the page: a list that a script renders, and what tells that it has been painted. */
const insertAll = (count: number, atOnce: number): void => {
  const list = document.querySelector('main');
  for (let at = 0; at < count; at += atOnce) {
    const items = Array.from({length: atOnce}, (_, more) => {
      const item = document.createElement('p');
      item.textContent = `Item ${at + more}`;
      return item;
    });
    const [first] = items;
    first?.append(...items.slice(1));
    if (first) list?.append(first);
  }
  requestAnimationFrame(() => setTimeout(() => (window.isPainted = true)));
};

/** The HTML of a page, as a query of the bench's site asks for it. */
export const gatePage = ({held, inserted, atOnce, hasLoader}: GatePage): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><title>A page to measure the gate on</title>
${hasLoader ? loader : ''}
</head>
<body>
<h1>A page to measure the gate on</h1>
${inserted > 0 ? '' : counter}
${'<template data-consent="analytics"><script>runs += 1; onRun()</script></template>'.repeat(held)}
<main></main>
<script>(${insertAll.toString()})(${inserted}, ${atOnce})</script>
</body>
</html>`;

/** The query that asks for a page. */
export const queryOf = (page: GatePage): string =>
  `?${new URLSearchParams(Object.entries(page).map(([name, value]) => [name, String(Number(value))])).toString()}`;

/** The page that a query asks for. */
export const readQuery = (query: URLSearchParams): GatePage => {
  const numberOf = (name: keyof GatePage): number => Number(query.get(name));
  return {
    held: numberOf('held'),
    inserted: numberOf('inserted'),
    atOnce: numberOf('atOnce'),
    hasLoader: numberOf('hasLoader') > 0,
  };
};
