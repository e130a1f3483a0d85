import {createHash} from 'node:crypto';
import {readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants} from 'node:zlib';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import {transform} from 'esbuild';
import thirdPartyWeb from 'third-party-web';

const {version, dependencies} = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'));
const dist = new URL('dist/', import.meta.url);

/** BCP 47 tags of every language except English, as their files have them. */
const languages = (await readdir(new URL('src/ui/texts/', import.meta.url)))
  .flatMap((file) => /^(.+)-banner\.ts$/.exec(file)?.[1] ?? [])
  .filter((tag) => tag !== 'en');

/** The name of a file with the texts of a language: its tag, and `-panel` or `-embed` unless they are for the banner. */
const textFileName = new RegExp(`^desk-(${languages.join('|')})(?:-(panel|embed)|)\\.js$`);

/** The size of each bundle after Brotli at quality 11, by file name. Filled while the bundles are built. */
const sizes = new Map();

const brotliSize = (code) =>
  brotliCompressSync(code, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;

const integrityOf = (code) => `sha384-${createHash('sha384').update(code).digest('base64')}`;

/** Notes the size of each bundle as it is written. */
const weighBundles = () => ({
  name: 'weigh-bundles',
  writeBundle(_, bundle) {
    for (const {type, fileName, code} of Object.values(bundle))
      if (type === 'chunk') sizes.set(fileName, brotliSize(code));
  },
});

/** Prints the size of each file and of each visit. Fails the build when a visit or the texts of a language are too heavy. */
const checkSizes = () => ({
  name: 'check-sizes',
  writeBundle: afterOthers(async function () {
    const {visits, languageBudgets} = await importVisits();
    const tooHeavy = [];
    const check = (name, size, budget, limits = '') => {
      console.log(`${name.padEnd(74)} ${String(size).padStart(6)} B brotli  ${limits}`.trimEnd());
      if (size > budget) tooHeavy.push(`${name}: ${size} B after Brotli, budget ${budget} B.`);
    };
    for (const [file, size] of sizes) {
      const [isText, , part = 'banner'] = textFileName.exec(file) ?? [];
      check(file, size, isText ? languageBudgets[part] : Infinity);
    }
    const sizeOf = (file) =>
      sizes.get(file) ?? this.error(`bench/visits.ts names ${file}, which is not built.`);
    for (const {name, files, budget, goal} of Object.values(visits)) {
      const size = files.map(sizeOf).reduce((sum, bytes) => sum + bytes);
      check(name, size, budget, `budget ${budget} B, goal ${goal} B`);
    }
    if (tooHeavy.length > 0) this.error(`${tooHeavy.join('\n')}\nThe budgets are in bench/visits.ts.`);
  }),
});

// Not a static import: Rollup would try to read the TypeScript of this file itself.
const importVisits = () => import(new URL('bench/visits.ts', import.meta.url));

/** A hook that runs when those of the plugins before it are done. */
const afterOthers = (handler) => ({sequential: true, handler});

/** Removes the bundles of an earlier build. */
const cleanDist = () => ({
  name: 'clean-dist',
  async buildStart() {
    const files = await readdir(dist).catch(() => []);
    await Promise.all(files.filter((file) => file.endsWith('.js')).map((file) => rm(new URL(file, dist))));
  },
});

/** Fails the build when a bundle contains a module whose path matches one of `patterns`. */
const without = (...patterns) => ({
  name: 'without',
  buildEnd(error) {
    if (error) return;
    for (const id of this.getModuleIds())
      for (const pattern of patterns)
        if (pattern.test(id))
          this.error(
            `${id} must not be in this bundle. It is imported by ${this.getModuleInfo(id).importers.join(', ')}.`,
          );
  },
});

/** Serves a module that only exists in the build. `write` returns its code. */
const virtualModule = (matches, write) => ({
  name: 'virtual-module',
  resolveId: (source) => (matches(source) ? `\0${source}` : null),
  load: (id) => (id.startsWith('\0') && matches(id.slice(1)) ? write() : null),
});

/** The hosts of known vendors, for automatic blocking. */
const vendorTable = () =>
  virtualModule(
    (source) => source === 'virtual:vendor-table',
    async () => {
      // Not a static import: Rollup would try to read the TypeScript of this file itself.
      const {writeVendorTable} = await import(
        new URL('src/gate/auto-block/vendor-table.ts', import.meta.url)
      );
      return `export const vendorTable = ${JSON.stringify(writeVendorTable(thirdPartyWeb.entities))};`;
    },
  );

/** The command line has its list of vendors built in, because it does not ship the package that the list is from. */
const vendorList = () =>
  virtualModule(
    (source) => source.endsWith('/known-vendors.ts'),
    async () => {
      const {listedVendors} = await import(new URL('src/cli/rules/known-vendors.ts', import.meta.url));
      return `export const listedVendors = ${JSON.stringify(listedVendors)};`;
    },
  );

/** The records of the presets, from `src/presets/`. */
const importPresets = async () =>
  (await import(new URL('src/cli/presets/all-presets.ts', import.meta.url))).presetRecords;

/** The command line has the presets built in, with their sources. */
const presetList = () =>
  virtualModule(
    (source) => source.endsWith('/all-presets.ts'),
    async () => `export const presetRecords = ${JSON.stringify(await importPresets())};`,
  );

/** A file for each preset, without its sources: a page whose configuration names the preset imports it by its address. */
const presetFiles = () => ({
  name: 'preset-files',
  async generateBundle() {
    await rm(new URL('presets/', dist), {recursive: true, force: true});
    const isForPages = (key) => key !== '$schema' && key !== 'sources';
    for (const record of await importPresets()) {
      const preset = Object.fromEntries(Object.entries(record).filter(([key]) => isForPages(key)));
      const source = `export const preset=${JSON.stringify(preset)};\n`;
      this.emitFile({type: 'asset', fileName: `presets/${record.id}.js`, source});
    }
  },
});

/** In the build, the texts of a language are files in `folder`, which are imported by their address. */
const textsIn = (folder) =>
  virtualModule(
    (source) => source.endsWith('/import-texts.ts'),
    () => `export const importTexts = (name, part) => import(\`${folder}/desk-\${name}\${part}.js\`);`,
  );

/** Builds the texts of each language as files of their own. */
const textFiles = () => ({
  name: 'text-files',
  buildStart() {
    for (const tag of languages)
      for (const [part, fileName] of [
        ['banner', `desk-${tag}.js`],
        ['panel', `desk-${tag}-panel.js`],
        ['embed', `desk-${tag}-embed.js`],
      ])
        this.emitFile({type: 'chunk', id: `src/ui/texts/${tag}-${part}.ts`, fileName});
  },
});

/** Evaluates the style sheets in `*.styles.ts` and minifies them. */
const minifiedStyles = () => ({
  name: 'minified-styles',
  async load(id) {
    if (!id.endsWith('.styles.ts')) return null;
    const sheets = Object.entries(await import(id)).map(async ([name, css]) => {
      const {code} = await transform(css, {loader: 'css', minify: true});
      return `export const ${name} = ${JSON.stringify(code.trim())};`;
    });
    return (await Promise.all(sheets)).join('\n');
  },
});

/**
 * First line of `receipt.js`: what was built, as evidence in receipts. `privacy-desk build` writes the hash of the site's own
 * loader there.
 */
const buildInfo = () => ({
  name: 'build-info',
  async generateBundle(_, bundle) {
    const loader = await readFile(new URL('desk.js', dist));
    const line = `const PRIVACY_DESK=${JSON.stringify({version, bundle: integrityOf(loader)})};\n`;
    bundle['receipt.js'].code = line + bundle['receipt.js'].code;
  },
});

/** `manifest.json`: the SRI value of every file, so that the evidence in a receipt can be compared with what was served. */
const manifest = () => ({
  name: 'manifest',
  writeBundle: afterOthers(async () => {
    const entries = [...sizes.keys()].map(async (file) => [
      file,
      integrityOf(await readFile(new URL(file, dist))),
    ]);
    const content = {version, files: Object.fromEntries(await Promise.all(entries))};
    await writeFile(new URL('manifest.json', dist), `${JSON.stringify(content, null, 2)}\n`);
  }),
});

/** The names of the built-ins that bundles keep, and the functions that keep them. */
// Not a static import: Rollup would try to read the TypeScript of this file itself.
const {keepNatives, classesOf, LATE_NATIVES, NATIVE_NAMES, PORTABLE_NAMES} = await import(
  new URL('src/platform/web/natives.ts', import.meta.url)
);

/** Free names of a bundle that are no built-ins, that no page can own, that change, or that throw: see natives.ts. */
const NOT_KEPT =
  /^(PRIVACY_DESK\w*|document|window|undefined|arguments|globalThis|innerHeight|localStorage|sessionStorage|indexedDB|caches|navigation|navigator|location|console|escape|unescape)$/;

/**
 * Has a bundle take the built-ins that it names from what `keepNatives` keeps, once, at its start: a page may own or replace them
 * at any time. A classic script, which may be the first bundle on the page, has `keepNatives` before it.
 */
const keptNatives = () => ({
  name: 'kept-natives',
  renderChunk(code, _, {format}) {
    const {used, declared} = namesIn(this.parse(code));
    const kept = NATIVE_NAMES.split(' ');
    const unknown = used.filter(
      (name) =>
        !declared.has(name) &&
        !kept.includes(name) &&
        !(format === 'es' && LATE_NATIVES.has(name)) &&
        !NOT_KEPT.test(name),
    );
    if (unknown.length > 0)
      this.error(`Add to NATIVE_NAMES in src/platform/web/natives.ts: ${unknown.join(' ')}`);
    // A function that declares one of these names too makes no difference: its name shadows this one.
    const taken = used.filter((name) => kept.includes(name)).join();
    if (format === 'iife')
      // A built-in that a page has replaced by a function that throws must not become an uncaught error of ours.
      return `try{const {${taken}} = (${String(keepNatives)})(window, ${JSON.stringify(NATIVE_NAMES)}, ${JSON.stringify(PORTABLE_NAMES)}, ${String(classesOf)});\n${code}\n}catch(error){console.warn("privacy-desk [loader-failed] "+error)}`;
    const late = [...LATE_NATIVES].flatMap(([name, from]) =>
      used.includes(name) ? `${name} = ${from}` : [],
    );
    const all = taken ? [`{${taken}} = window.privacyDeskNatives ?? window`, ...late] : late;
    return all.length > 0 ? `const ${all.join()};\n${code}` : null;
  },
});

/** The names that `program` refers to, and those that it declares in any scope. */
function namesIn(program) {
  const used = new Set();
  const declared = new Set();
  const declare = (pattern) => {
    if (!pattern) return;
    if (pattern.type === 'Identifier') declared.add(pattern.name);
    for (const part of [
      ...(pattern.properties ?? []).map((property) => property.value ?? property.argument),
      ...(pattern.elements ?? []),
      ...(pattern.type === 'AssignmentPattern' ? [pattern.left] : []),
      ...(pattern.type === 'RestElement' ? [pattern.argument] : []),
    ])
      declare(part);
  };
  const visit = (node, parent, key) => {
    if (typeof node?.type !== 'string') return;
    if (node.type === 'Identifier' && !isMemberName(parent, key)) used.add(node.name);
    declare(node.type === 'VariableDeclarator' || /Function|Class/.test(node.type) ? node.id : undefined);
    declare(node.type === 'CatchClause' ? node.param : node.local);
    node.params?.forEach(declare);
    for (const [name, value] of Object.entries(node))
      for (const child of [value].flat()) visit(child, node, name);
  };
  visit(program);
  return {used: [...used].sort(), declared};
}

/** Whether an identifier in this place is the name of a member, of a label or of an import, and no reference. */
function isMemberName({type, computed, shorthand}, key) {
  if (/Import|Export|MetaProperty|Labeled|Break|Continue/.test(type)) return key !== 'declaration';
  return !computed && !shorthand && (key === 'property' || key === 'key');
}

/**
 * Has Lit create its templates with `parseTemplate`, without a Trusted Types policy and without `innerHTML`: a page may forbid
 * policies, and in XHTML `innerHTML` is XML. Attributes with expressions end in a name that `setAttribute` takes in every browser.
 */
const litWithoutStrings = () => ({
  name: 'lit-without-strings',
  transform(code, id) {
    if (!id.endsWith('/lit-html/lit-html.js')) return null;
    const parser = fileURLToPath(new URL('src/ui/parse-template.ts', import.meta.url));
    return [
      [/\b\w+\.trustedTypes\b/, 'undefined'],
      ['"$lit$"', '"-lit"'],
      [
        /static createElement\(\w+,\w+\)\{[^}]*\.innerHTML=\w+,\w+\}/,
        'static createElement(html){return parseTemplate(document,html)}',
      ],
    ].reduce(
      (text, [from, to]) => {
        if (text.split(from).length !== 2) this.error(`Lit has changed: ${from} is not there once.`);
        return text.replace(from, () => to);
      },
      `import {parseTemplate} from ${JSON.stringify(parser)};\n${code}`,
    );
  },
});

const compile = (tsconfig) =>
  typescript({
    tsconfig,
    // Rewriting would wrap the loader's dynamic imports in a helper. Rollup resolves all other imports itself.
    compilerOptions: {noEmit: false, noCheck: true, rewriteRelativeImportExtensions: false},
    include: ['src/**/*.ts'],
    noEmitOnError: false,
  });

const plugins = () => [
  textsIn('.'),
  minifiedStyles(),
  litWithoutStrings(),
  nodeResolve({exportConditions: ['production']}),
  compile('./tsconfig.json'),
  keptNatives(),
  terser({ecma: 2020, module: true, compress: {passes: 4}, format: {comments: false}}),
  weighBundles(),
];

/** TypeScript warns that `.ts` imports are not rewritten. Every other warning stops the build. */
const onwarn = ({message}) => {
  if (!message.includes('TS5096')) throw new Error(message);
};

const LIT = /node_modules\/@?lit/;
const UI = /\/src\/ui\//;
const RECEIPT = /\/src\/receipt\//;
const PACKAGES = /node_modules/;

/** A classic script that a page loads with a tag. */
const classicScript = (name, ...more) => ({
  input: `src/entry/${name}.ts`,
  onwarn,
  output: {file: `dist/${name}.js`, format: 'iife'},
  plugins: [...plugins(), ...more],
});

/** A module that is loaded by its address and contains all it needs. */
const module = (name, ...more) => ({
  input: `src/entry/${name}.ts`,
  onwarn,
  output: {file: `dist/${name}.js`, format: 'es'},
  plugins: [...plugins(), ...more],
});

// The order counts: `receipt.js` names the hash of `desk.js`; the manifest and the weight of the visits come last.
export default [
  classicScript('desk', cleanDist(), without(LIT, UI, RECEIPT)),
  {
    // The interface, and the bundles that share its code. A shared export is imported from `desk-ui.js`; Lit is in `desk-panel.js`.
    input: {'desk-ui': 'src/entry/desk-ui.ts'},
    preserveEntrySignatures: 'allow-extension',
    onwarn,
    output: {dir: 'dist', format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js'},
    plugins: [...plugins(), textFiles()],
  },
  {
    ...module('desk-cookies', without(PACKAGES)),
    // `desk-config.js` is a file of its own, which the interface uses too.
    external: [/\/desk-config\.ts$/],
    output: {
      file: 'dist/desk-cookies.js',
      format: 'es',
      paths: (id) => (id.endsWith('/desk-config.ts') ? './desk-config.js' : id),
    },
  },
  classicScript(
    'desk-autoblock',
    vendorTable(),
    without(PACKAGES, UI, RECEIPT, /\/src\/(consent|signals)\//),
  ),
  classicScript('desk-moved', without(LIT, UI, RECEIPT)),
  module('desk-config', without(PACKAGES, UI)),
  module('presets', without(PACKAGES, UI), presetFiles()),
  module('check-page', without(PACKAGES, UI)),
  module('released', without(PACKAGES, UI)),
  module('keep-on-server', without(PACKAGES, UI)),
  module('receipt', without(LIT, UI), buildInfo()),
  module('send', without(LIT, UI)),
  module('scroll-and-forms', without(LIT, UI)),
  module('desk-forms', without(PACKAGES)),
  module('desk-policy', without(PACKAGES)),
  module('withdrawal', without(LIT, UI), manifest(), checkSizes()),
  {
    // For the register of the record service. It is no file of a site, so it is in a folder of its own.
    input: 'src/entry/shown-notice.ts',
    onwarn,
    output: {file: 'dist/register/shown-notice.js', format: 'es'},
    plugins: plugins().filter(({name}) => name !== 'weigh-bundles'),
  },
  {
    input: 'src/entry/index.ts',
    onwarn,
    output: {file: 'dist/index.js', format: 'es'},
    plugins: [compile('./tsconfig.json')],
  },
  {
    // For the site's own bundler. Frameworks with server components need the first line: https://react.dev/reference/rsc/use-client
    input: 'src/entry/react.ts',
    onwarn,
    external: ['react'],
    output: {file: 'dist/react.js', format: 'es', banner: "'use client';"},
    plugins: [without(LIT, UI), compile('./tsconfig.json')],
  },
  {
    // What runs on Node: the command line and the service. Not minified, so that a stack trace has the names of the source.
    input: {
      cli: 'src/cli/main.ts',
      'command-line': 'src/cli/command-line.ts',
      service: 'src/service/index.ts',
      'writer-thread': 'src/service/receipts/writer-thread.ts',
    },
    onwarn,
    external: (id) => /^node:/.test(id) || Object.keys(dependencies).some((name) => id.startsWith(name)),
    output: {
      dir: 'dist/node',
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: 'shared.js',
      minifyInternalExports: false,
    },
    plugins: [textsIn('..'), vendorList(), presetList(), compile('./src/tsconfig.node.json')],
  },
];
