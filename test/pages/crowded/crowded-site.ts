import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {build} from 'esbuild';
import {reactApp, type ReactVersion} from '../frameworks/framework-site.ts';
import {root} from '../../repository/tracked-files.ts';
import {readFixture} from '../support/hosts/fixtures.ts';
import type {SiteOptions} from '../support/hosts/site-host.ts';
import {pageCode} from './page-code.ts';

/**
 * MooTools: its package changes the built-ins of the language, and what follows is what its file for browsers does to the names of a page.
 * Later versions leave `Array.from` to the browser. Turbo needs that.
 */
const mooTools = async (): Promise<string> => `
  window.arrayFrom = Array.from;
  ${await fileOf('mootools/lib/mootools-core-1.5.2-server.js')}
  Array.from = window.arrayFrom;
  window.Event = function (event) { if (!event || !event.type) throw new Error('Not an event'); };
  var prototype = window.Element.prototype;
  window.Element = function () { throw new Error('Not an element'); };
  window.Element.prototype = prototype;
  window.$ = function (id) { return document.getElementById(id); };`;

/** Prototype. Its last version leaves `entries` to the browser. */
const prototypeJs = async (): Promise<string> => `
  window.arrayEntries = Array.prototype.entries;
  ${await bundled('prototype/lib/index.js')}
  Array.prototype.entries = window.arrayEntries;`;

/** Name of a script → its text. */
const libraries = {
  'mootools.js': mooTools,
  'prototype.js': prototypeJs,
  'jquery.js': () => fileOf('jquery/dist/jquery.js'),
  'turbo.js': () => fileOf('@hotwired/turbo/dist/turbo.es2017-umd.js'),
  'htmx.js': () => fileOf('htmx.org/dist/htmx.js'),
  'splide.js': () => fileOf('@splidejs/splide/dist/js/splide.js'),
};

export type Library = keyof typeof libraries;

export const allLibraries = Object.keys(libraries) as readonly Library[];

/** A site whose page `at-once.html` carries these libraries, before or after our tag, and an app of a version of React. */
export async function crowdedSite(
  names: readonly Library[],
  when: 'before' | 'after',
  version: ReactVersion,
): Promise<SiteOptions> {
  const {body, script} = await reactApp(version, 'at once');
  const tags = names.map((name) => `<script src="/privacy/${name}"></script>`).join('');
  const texts = await Promise.all(names.map(async (name) => [name, await libraries[name]()] as const));
  const page = ((await readFixture('at-once.html')) ?? '')
    .replace('{{before}}', when === 'before' ? tags : '')
    .replace('{{after}}', when === 'after' ? tags : '')
    .replace('{{react}}', () => body);
  return {
    files: {...Object.fromEntries(texts), 'react.js': script, 'page-code.js': pageCode},
    pages: {'at-once.html': page},
  };
}

function fileOf(name: string): Promise<string> {
  return readFile(pathOf(name), 'utf8');
}

/** A package of several files, as one script. */
async function bundled(name: string): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [pathOf(name)],
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

function pathOf(name: string): string {
  return join(root, 'node_modules', name);
}
