import {readFile} from 'node:fs/promises';
import {dirname, extname, join} from 'node:path/posix';
import type {Loader, OnLoadResult, Plugin} from 'esbuild';
import {compile as compileSvelte} from 'svelte/compiler';
import {compileScript, parse} from 'vue/compiler-sfc';
import {root} from '../../repository/tracked-files.ts';
import {documentedSample} from './documented-samples.ts';

/** Imports components from the samples of docs/frameworks.md, as `docs:app/app.vue`, compiled as their frameworks do. */
export function documentedComponents(isServer: boolean): Plugin {
  return {
    name: 'documented-components',
    setup({onResolve, onLoad}) {
      onResolve({filter: /^docs:/}, ({path}) => ({path: path.slice('docs:'.length), namespace: 'docs'}));
      onResolve({filter: /^\./, namespace: 'docs'}, ({path, importer}) => ({
        path: join(dirname(importer), `${path}.tsx`),
        namespace: 'docs',
      }));
      onLoad({filter: /./, namespace: 'docs'}, ({path}) => ({
        ...compileSample(path, documentedSample(path), isServer),
        resolveDir: root,
      }));
      onLoad({filter: /\.svelte$/}, async ({path}) => ({
        ...compileSample(path, await readFile(path, 'utf8'), isServer),
      }));
    },
  };
}

function compileSample(path: string, source: string, isServer: boolean): OnLoadResult {
  const extension = extname(path);
  if (extension === '.vue') return {contents: compileVue(path, source, isServer)};
  if (extension === '.svelte')
    return {contents: compileSvelte(source, {generate: isServer ? 'server' : 'client'}).js.code};
  return {contents: source, loader: extension.slice(1) as Loader};
}

function compileVue(id: string, source: string, ssr: boolean): string {
  const templateOptions = {ssr, ssrCssVars: []};
  return compileScript(parse(source).descriptor, {id, inlineTemplate: true, templateOptions}).content;
}
