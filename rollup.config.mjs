import {createHash} from 'node:crypto';
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {brotliCompressSync, constants} from 'node:zlib';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import thirdPartyWeb from 'third-party-web';

const {version} = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'));
const out = new URL('dist/', import.meta.url);
// Not a static import: Rollup would read the TypeScript itself.
const {vendorTable} = await import(new URL('src/cli/vendor-table.ts', import.meta.url));

/** Most bytes a file may have after brotli 11. `desk-ui.js` and `desk-panel.js` come from one build and share Lit. */
const budgets = {
  'desk.js': 3500,
  'desk-ui.js': 9000,
  'desk-panel.js': 7200,
  'desk-config.js': 2800,
  'desk-embed.js': 2600,
  'desk-cookies.js': 4500,
  'desk-receipts.js': 3000,
  'choice.js': 2700,
  'release.js': 3250,
  'receipt.js': 4500,
  'sweep.js': 2100,
  'place.js': 1000,
  'send.js': 1500,
  // A third of it is the table of vendors.
  'desk-net.js': 7200,
};

/** Tags of the languages but English, as the names of their files have them. */
const languages = (await readdir(new URL('src/ui/texts/', import.meta.url)))
  .flatMap((file) => /^(.+)-banner\.ts$/.exec(file)?.[1] ?? [])
  .filter((tag) => tag !== 'en');

// Three files for each, so that a first visit fetches the words of the banner and no more.
for (const tag of languages) {
  budgets[`desk-${tag}.js`] = 1500;
  budgets[`desk-${tag}-panel.js`] = 1500;
  budgets[`desk-${tag}-records.js`] = 1500;
}

const brotli = (code) => brotliCompressSync(code, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;

const sri = (code) => `sha384-${createHash('sha384').update(code).digest('base64')}`;

/** Fails the build when a file is larger than its budget, and prints what each one weighs. */
const budget = () => ({
  name: 'budget',
  generateBundle(_, bundle) {
    for (const {type, fileName, code} of Object.values(bundle)) {
      if (type !== 'chunk') continue;
      const most = budgets[fileName];
      if (most === undefined)
        this.error(`${fileName} has no budget: every file a visitor downloads needs one.`);
      const bytes = brotli(code);
      console.log(`${fileName.padEnd(16)} ${String(bytes).padStart(6)} B brotli, budget ${most} B`);
      if (bytes > most) this.error(`${fileName} is ${bytes} B brotli; its budget is ${most} B.`);
    }
  },
});

/** Fails the build when a module whose path matches has found its way in. */
const without = (...patterns) => ({
  name: 'without',
  buildEnd(error) {
    if (error) return;
    for (const id of this.getModuleIds())
      for (const pattern of patterns)
        if (pattern.test(id))
          this.error(
            `${id} must not reach this file; it is imported by ${this.getModuleInfo(id).importers.join(', ')}.`,
          );
  },
});

/**
 * First line of `receipt.js`: what was built, for the evidence in receipts. `bake` puts the hash of its own loader there.
 * Not in a file that everybody fetches: nobody needs it before an answer.
 */
const buildLine = () => ({
  name: 'build-line',
  async generateBundle(_, bundle) {
    const loader = await readFile(new URL('desk.js', out));
    const line = `const PRIVACY_DESK=${JSON.stringify({version, bundle: sri(loader)})};\n`;
    bundle['receipt.js'].code = line + bundle['receipt.js'].code;
  },
});

/** Most bytes before the first visitor of a baked site has seen the question: what is fetched is loader and interface. */
const firstVisitBudget = 12_500;

/** Fails the build when loader and interface together are too much for a first visit. */
const firstVisit = () => ({
  name: 'first-visit',
  async writeBundle() {
    const files = await Promise.all(['desk.js', 'desk-ui.js'].map((file) => readFile(new URL(file, out))));
    const bytes = files.reduce((sum, code) => sum + brotli(code), 0);
    console.log(
      `${'first visit'.padEnd(16)} ${String(bytes).padStart(6)} B brotli, budget ${firstVisitBudget} B`,
    );
    if (bytes > firstVisitBudget)
      this.error(`A first visit costs ${bytes} B brotli; its budget is ${firstVisitBudget} B.`);
  },
});

/** `manifest.json`: the SRI value of every file, so that a receipt can be held against what was served. */
const manifest = (files) => ({
  name: 'manifest',
  async writeBundle() {
    const entries = files.map(async (file) => [file, sri(await readFile(new URL(file, out)))]);
    const content = {version, files: Object.fromEntries(await Promise.all(entries))};
    await writeFile(new URL('manifest.json', out), `${JSON.stringify(content, null, 2)}\n`);
  },
});

/** `compress` is what a bundle lets Terser do besides. */
const plugins = (compress) => [
  nodeResolve({exportConditions: ['production']}),
  typescript({
    tsconfig: './tsconfig.json',
    // Rewriting would wrap the dynamic imports of the loader in a helper; Rollup resolves the rest itself.
    compilerOptions: {noEmit: false, noCheck: true, rewriteRelativeImportExtensions: false},
    include: ['src/**/*.ts'],
    noEmitOnError: false,
  }),
  terser({
    ecma: 2020,
    module: true,
    compress: {passes: 4, pure_getters: true, keep_fargs: false, unsafe_arrows: true, ...compress},
    format: {comments: false},
  }),
];

/** TypeScript wants a rewriting option for `.ts` imports even when somebody else resolves them. All other warnings stop the build. */
const onwarn = ({message}) => {
  if (!message.includes('TS5096')) throw new Error(message);
};

/** Puts the table of vendors where the safety net looks for it. It is made from the list at each build, and kept nowhere. */
const vendors = () => ({
  name: 'vendors',
  transform: (code, id) =>
    id.endsWith('/src/entry/net.ts')
      ? {
          code: code.replace(
            'PRIVACY_DESK_VENDORS)',
            `${JSON.stringify(vendorTable(thirdPartyWeb.entities))})`,
          ),
          map: null,
        }
      : undefined,
});

/** After Terser, line ends are left in template literals only: there they indent markup and styles, and say nothing. */
const oneLine = () => ({
  name: 'one-line',
  renderChunk: (code) => ({code: code.replace(/\n\s*/g, ' '), map: null}),
});

/** Takes the spaces and comments out of style sheets, which Terser leaves as they are. */
const tightStyles = () => ({
  name: 'tight-styles',
  transform: (code, id) =>
    id.endsWith('.styles.ts')
      ? {
          code: code
            .replace(/\/\*.*?\*\//gs, '')
            .replace(/\s*([{};])\s*|([:,])\s+| (!)/g, '$1$2$3')
            .replace(/;(?=})|\b0(?=\.\d)|(?<==)'|'(?=])/g, ''),
          map: null,
        }
      : undefined,
});

/** Builds the files of each language beside the interface, which imports them by address. */
const words = () => ({
  name: 'words',
  buildStart() {
    for (const tag of languages)
      for (const [half, fileName] of [
        ['banner', `desk-${tag}.js`],
        ['panel', `desk-${tag}-panel.js`],
        ['records', `desk-${tag}-records.js`],
      ])
        this.emitFile({type: 'chunk', id: `src/ui/texts/${tag}-${half}.ts`, fileName});
  },
});

/** Takes the words of a language from the files beside. */
const wordsBeside = () => ({
  name: 'words-beside',
  transform: (code, id) =>
    id.endsWith('/src/ui/texts/load-words.ts')
      ? {code: code.replace(/import\(`.*`\)/, 'import(`./desk-${name}${half}.js`)'), map: null}
      : undefined,
});

/** Takes what checks a configuration from the file that the interface has built. */
const configBeside = () => ({
  name: 'config-beside',
  resolveId: (source) => (source === './config.ts' ? {id: './desk-config.js', external: 'relative'} : null),
});

/** A file that is fetched by its address: name and entry. */
const module = (file, entry, ...more) => ({
  input: {[file]: entry},
  // A part fetched later may use what this file holds already: `send.js` uses `receipt.js`.
  preserveEntrySignatures: 'allow-extension',
  onwarn,
  output: {
    dir: 'dist',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    hoistTransitiveImports: false,
  },
  plugins: [...plugins(), without(/node_modules\/(@?lit)/, /\/src\/ui\//), ...more, budget()],
});

// The order counts: receipt.js names the hash of desk.js, and the manifest comes last.
export default [
  {
    input: 'src/entry/loader.ts',
    onwarn,
    output: {file: 'dist/desk.js', format: 'iife'},
    plugins: [
      // `String(value)` becomes `value + ''`: the same, but for symbols, and there are none here.
      ...plugins({unsafe: true, negate_iife: false}),
      without(/node_modules\/(@?lit)/, /\/src\/ui\//, /\/src\/receipt\//),
      budget(),
    ],
  },
  {
    input: {'desk-ui': 'src/entry/interface.ts'},
    // The panel shares Lit and the words with this file: it may export more than the loader asks for.
    preserveEntrySignatures: 'allow-extension',
    onwarn,
    output: {
      dir: 'dist',
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: 'desk-[name].js',
    },
    plugins: [tightStyles(), ...plugins(), words(), wordsBeside(), oneLine(), budget(), firstVisit()],
  },
  {
    // Apart from the interface: what both hold would become a file of its own there, and a first visit would wait for it.
    input: {'desk-cookies': 'src/entry/cookies.ts'},
    onwarn,
    output: {dir: 'dist', format: 'es', entryFileNames: '[name].js'},
    plugins: [configBeside(), ...plugins(), wordsBeside(), without(/node_modules/), budget()],
  },
  {
    input: 'src/entry/net.ts',
    onwarn,
    output: {file: 'dist/desk-net.js', format: 'iife'},
    plugins: [
      ...plugins(),
      vendors(),
      without(/node_modules/, /\/src\/(ui|receipt|consent|storage|signals)\//),
      budget(),
    ],
  },
  {
    input: 'src/entry/index.ts',
    onwarn,
    output: {file: 'dist/index.js', format: 'es'},
    plugins: plugins(),
  },
  module('release', 'src/entry/release.ts'),
  module('choice', 'src/entry/choice.ts'),
  module('receipt', 'src/entry/receipt.ts', buildLine()),
  module('sweep', 'src/entry/sweep.ts', manifest(Object.keys(budgets))),
];
