import {build, type Plugin} from 'esbuild';

/** Bundles browser scripts into the folder `out`: `{site: 'browser/site.ts'}` becomes `site.js`. Rejects when one has errors. */
export async function buildScripts(
  scripts: Readonly<Record<string, string>>,
  out: string,
  plugins: readonly Plugin[] = [],
): Promise<void> {
  await build({
    entryPoints: {...scripts},
    outdir: out,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [...plugins],
  });
}
