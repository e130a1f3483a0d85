import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build} from 'esbuild';
import {writeSiteBundles} from '../../src/cli/site-bundles.ts';

/** A page is measured with one of these. `none` is the page alone, whose figures are subtracted from those of the others. */
export const setupNames = ['none', 'bare', 'inPage', 'builtIn'] as const;

export type SetupName = (typeof setupNames)[number];

/** How a page is set up, and where its parts are. */
export interface Setup {
  readonly name: SetupName;
  /** Markup in the head, before everything that is held. */
  readonly head: string;
  /** Folder of the files that the page requests below `/<name>/`; `undefined` when it requests none. */
  readonly folder: string | undefined;
  readonly parts: SetupParts;
}

/** Selectors. Each one after the first is searched in the open shadow root of the element before it. */
export interface SetupParts {
  readonly banner: readonly string[];
  readonly accept: readonly string[];
  readonly reject: readonly string[];
  readonly settings: readonly string[];
  readonly panel: readonly string[];
}

const dist = join(import.meta.dirname, '../../dist');

const config = {
  organisation: {name: 'Example Trust', email: 'privacy@example.org'},
  notice: {version: '1'},
  links: {policy: '#privacy'},
  categories: [{id: 'necessary'}, {id: 'functional'}, {id: 'analytics'}, {id: 'marketing'}],
};

const noParts: SetupParts = {banner: [], accept: [], reject: [], settings: [], panel: []};

const bareParts: SetupParts = {
  banner: ['bare-banner', 'div'],
  accept: ['bare-banner', '.accept'],
  reject: ['bare-banner', '.reject'],
  settings: ['bare-banner', '.settings'],
  panel: ['bare-banner', 'fieldset'],
};

const deskParts: SetupParts = {
  banner: ['privacy-desk', '[part~=banner]'],
  accept: ['privacy-desk [part~=accept]'],
  reject: ['privacy-desk [part~=reject]'],
  settings: ['privacy-desk [part~=settings]'],
  panel: ['privacy-desk', 'privacy-desk-panel', 'dialog'],
};

/** Builds the bare gate, and the bundles with the configuration built in, in a temporary folder that `remove` deletes. */
export async function prepareSetups(): Promise<{readonly setups: readonly Setup[]; remove(): Promise<void>}> {
  const folder = await mkdtemp(join(tmpdir(), 'privacy-desk-bench-'));
  const [bare, builtIn] = [join(folder, 'bare'), join(folder, 'built-in')];
  await buildBare('gate', 'iife', bare);
  await buildBare('banner', 'esm', bare);
  await writeSiteBundles(dist, builtIn, config);
  const inlineConfig = `<script type="application/json" id="privacy-desk-config">${JSON.stringify(config)}</script>`;
  const tag = '<script src="desk.js"></script>';
  return {
    setups: [
      {name: 'none', head: '', folder: undefined, parts: noParts},
      {name: 'bare', head: '<script src="gate.js"></script>', folder: bare, parts: bareParts},
      {name: 'inPage', head: `${inlineConfig}\n${tag}`, folder: dist, parts: deskParts},
      {name: 'builtIn', head: tag, folder: builtIn, parts: deskParts},
    ],
    remove: () => rm(folder, {recursive: true}),
  };
}

async function buildBare(name: string, format: 'iife' | 'esm', outdir: string): Promise<void> {
  await build({
    entryPoints: [join(import.meta.dirname, `bare/${name}.ts`)],
    outdir,
    format,
    bundle: format === 'esm',
    minify: true,
    target: 'es2022',
    conditions: ['production'],
    legalComments: 'none',
  });
}
