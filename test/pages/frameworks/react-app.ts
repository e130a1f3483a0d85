import {
  createElement as h,
  lazy,
  type LazyExoticComponent,
  type ReactNode,
  StrictMode,
  Suspense,
} from 'react';
import {Consent, useConsent} from 'privacy-desk/react';

/** The properties of the app, on the server and in the browser. */
export interface AppProps {
  /** Origin of the vendors. */
  readonly vendor: string;
  /** A part of the page that comes later; absent when there is none. */
  readonly Slow?: LazyExoticComponent<typeof LatePart> | undefined;
}

/** A page with everything that is held in a way that survives hydration. Each address is requested once after a yes. */
export function App({vendor, Slow}: AppProps): ReactNode {
  const html = `<template data-consent="media"><iframe src="${vendor}/html.html" title="html" width="200" height="100"></iframe></template>`;
  const held = {
    'data-consent': 'media',
    'data-service': 'films',
    'data-src': `${vendor}/parked.html`,
    width: 200,
    height: 100,
    title: 'parked',
  };
  return h(
    StrictMode,
    null,
    h(
      'main',
      null,
      h('h1', null, 'A page that React renders'),
      h('p', null, h(Answer)),
      h(Film, {name: 'component', vendor}),
      h('iframe', held),
      h('div', {dangerouslySetInnerHTML: {__html: html}}),
      h('privacy-cookies'),
      Slow && h(Suspense, {fallback: h('p', null, 'Loading')}, h(Slow, {vendor})),
    ),
  );
}

/** A film, as a site would write it. */
export function Film({name, vendor}: {readonly name: string; readonly vendor: string}): ReactNode {
  const frame = {src: `${vendor}/${name}.html`, title: name, width: 300, height: 150, style: {border: 0}};
  return h(Consent, {category: 'media', service: 'films', children: h('iframe', frame)});
}

function Answer(): ReactNode {
  return useConsent('media:films') ? 'Films may play.' : 'Films wait.';
}

function LatePart({vendor}: {readonly vendor: string}): ReactNode {
  return h('section', null, h('h2', null, 'A late part'), h(Film, {name: 'late', vendor}));
}

/** A part of the page that React waits for. */
export function latePart(ready: Promise<unknown>): LazyExoticComponent<typeof LatePart> {
  return lazy(async () => {
    await ready;
    return {default: LatePart};
  });
}
