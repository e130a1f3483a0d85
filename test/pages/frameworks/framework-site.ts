import {join} from 'node:path';
import {build} from 'esbuild';
import {root} from '../../repository/tracked-files.ts';
import {documentedComponents} from './documented-components.ts';
import {documentedSample, withVendor} from './documented-samples.ts';
import type * as reactServer from './react-server.ts';
import type {SiteOptions} from '../support/hosts/site-host.ts';

/** The packages of each version of React that the component is tested with. */
export const reactVersions = {18: ['react-18', 'react-dom-18'], 19: ['react', 'react-dom']} as const;

export type ReactVersion = keyof typeof reactVersions;

/** How the server sends the page. */
export type Rendering = 'at once' | 'in pieces';

/** In Node, the channel that React renders with would keep the process alive. */
const TIMER_CHANNEL = `class MessageChannel {
  port1 = {};
  port2 = {postMessage: () => setTimeout(() => this.port1.onmessage?.())};
}`;

const built = new Map<string, Promise<string>>();

/** What a version of React renders of the app on the server, and the script that takes it over in the browser. */
export async function reactApp(
  version: ReactVersion,
  rendering: Rendering,
): Promise<{readonly body: string; readonly script: string}> {
  const {renderAtOnce, renderInPieces} = (await importServer(
    'react-server.ts',
    version,
  )) as typeof reactServer;
  return {
    body: rendering === 'in pieces' ? await renderInPieces() : renderAtOnce(),
    script: await bundle('react-browser.ts', version),
  };
}

/** A site whose page `react.html` is rendered by a version of React, on the server and in the browser. */
export async function reactSite(version: ReactVersion, rendering: Rendering): Promise<SiteOptions> {
  const {body, script} = await reactApp(version, rendering);
  const isStreamed = rendering === 'in pieces';
  return {
    files: {'framework.js': script},
    pages: {'react.html': pageWith(body, isStreamed)},
    inPieces: isStreamed,
  };
}

/** What `<framework>-server.ts` exports. */
interface DocumentRenderer {
  /** `hasList` says whether the page has the list of cookies. Samples for Vue cannot leave it out. */
  render(template: string, hasList: boolean): string | Promise<string>;
}

/** React compares the first script in the head with that of the sample: the test's own go behind it. */
const MOVE_SCRIPTS = `<script>document.head.append(...document.querySelectorAll('script:not([src])'))</script>`;

/**
 * A site of the samples of docs/frameworks.md for a framework: `site.html` has the list of cookies, `start.html` has not. A function
 * of Nuxt adds the script of the list there, which only Nuxt has.
 */
export async function documentedSite(framework: 'next' | 'nuxt' | 'sveltekit'): Promise<SiteOptions> {
  const {render} = (await importServer(`${framework}-server.ts`, 19)) as DocumentRenderer;
  const end = `${framework === 'next' ? MOVE_SCRIPTS : ''}
    ${framework === 'nuxt' ? '<script type="module" async src="/privacy/desk-cookies.js"></script>' : ''}
    ${framework === 'sveltekit' ? '' : '<script src="/privacy/framework.js" async></script>'}</head>`;
  const page = async (hasList: boolean): Promise<string> => {
    const html = await render(documentedSample('src/app.html'), hasList);
    return withVendor(html.replace('<head>', '<head>{{config}}').replace('</head>', end));
  };
  return {
    files: {'framework.js': withVendor(await bundle(`${framework}-browser.ts`, 19))},
    pages: {'site.html': await page(true), 'start.html': await page(false)},
  };
}

async function importServer(file: string, version: ReactVersion): Promise<unknown> {
  const code = Buffer.from(await bundle(file, version)).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

function pageWith(body: string, isStreamed: boolean): string {
  const script = isStreamed ? 'async' : 'defer';
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>A framework</title>
    {{config}}
    <script src="/privacy/desk.js"></script>
    <script type="module" src="/privacy/desk-cookies.js"></script>
    <script>window.appOptions = {vendor: '{{vendor}}', isStreamed: ${isStreamed}};</script>
    <script src="/privacy/framework.js" ${script}></script>
  </head>
  <body><div id="root">${body}</div></body>
</html>`;
}

/** Bundles a module of this folder with a version of React and with the component as it is built. */
function bundle(file: string, version: ReactVersion): Promise<string> {
  const key = `${file} ${version}`;
  const started = built.get(key) ?? bundleNew(file, version);
  built.set(key, started);
  return started;
}

async function bundleNew(file: string, version: ReactVersion): Promise<string> {
  const [react, reactDom] = reactVersions[version];
  const isServer = file.endsWith('server.ts');
  const {outputFiles} = await build({
    entryPoints: [join(import.meta.dirname, file)],
    bundle: true,
    jsx: 'automatic',
    write: false,
    format: isServer ? 'esm' : 'iife',
    banner: isServer ? {js: TIMER_CHANNEL} : {},
    external: ['node:*'],
    conditions: isServer ? ['node'] : ['browser'],
    plugins: [documentedComponents(isServer)],
    alias: {react, 'react-dom': reactDom, 'privacy-desk/react': `${root}dist/react.js`},
    // Only development builds run effects twice in strict mode.
    define: {
      'process.env.NODE_ENV': '"development"',
      defineNuxtConfig: 'Object',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
