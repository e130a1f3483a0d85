import type {SiteConfig} from '../config/types.ts';
import {languages} from '../ui/texts/languages.ts';
import {offeredLanguages} from '../ui/texts/pick-language.ts';
import {contentFolder} from './content-folder.ts';
import {embedConfig, integrityOf} from './embed-config.ts';

/** Contents of files by their names. */
type Texts = ReadonlyMap<string, string>;

/** The files of a site, by their addresses below the folder that is served. */
export interface ComposedSite {
  /** The folder that `desk.js` loads from, which is named after what is in it. */
  readonly folder: string;
  /** The files that pages name in a tag. */
  readonly entries: Texts;
  /** The files in `folder`. */
  readonly parts: Texts;
  /** `manifest.json`. */
  readonly manifest: string;
}

/** Builds the configuration `site` into the bundles. It reads and writes no file, so it also runs in a browser. */
export function composeSite(bundles: Texts, site: unknown): ComposedSite {
  const folder = contentFolder(withConfig(bundles, site, ''));
  const {parts, entries} = servedFiles(withConfig(bundles, site, `${folder}/`), folder);
  return {folder, entries, parts, manifest: manifestOf(new Map([...entries, ...parts]), folder)};
}

/** Bundles that a site never loads: texts of languages that it does not offer, and what replaces presets in a page. */
export function filesNeverLoaded(config: SiteConfig): readonly string[] {
  const offered = offeredLanguages(config, languages);
  const texts = languages
    .filter((tag) => !offered.includes(tag))
    .flatMap((tag) => ['', '-panel', '-embed'].map((part) => `desk-${tag.toLowerCase()}${part}.js`));
  return ['presets.js', ...texts];
}

/** Files that no page loads from here: the npm entry, what becomes part of `desk.js`, what the service sends with its forms, and what `policy` writes beside its pages. */
const NOT_SERVED = ['index.js', 'desk-autoblock.js', 'desk-moved.js', 'desk-forms.js', 'desk-policy.js'];

/** The bundles that pages load, with the configuration in them. */
function withConfig(bundles: Texts, site: unknown, folder: string): Texts {
  const textOf = (name: string): string => bundles.get(name) ?? '';
  const built = embedConfig({
    loader: textOf('desk.js'),
    autoBlock: textOf('desk-autoblock.js'),
    moved: textOf('desk-moved.js'),
    ui: textOf('desk-ui.js'),
    cookies: textOf('desk-cookies.js'),
    receipt: textOf('receipt.js'),
    site,
    folder,
  });
  const configured: readonly (readonly [string, string])[] = [
    ['desk.js', built.loader],
    ['desk-ui.js', built.ui],
    ['desk-cookies.js', built.cookies],
    ['receipt.js', built.receipt],
  ];
  const served = [...bundles].filter(([name]) => !NOT_SERVED.includes(name));
  return new Map([...served, ...configured]);
}

/** The files by address: the parts in their folder, and the entries, which pages name in a tag. */
function servedFiles(files: Texts, folder: string): {readonly parts: Texts; readonly entries: Texts} {
  const parts = [...files].filter(([name]) => name !== 'desk.js');
  return {
    parts: new Map(parts.map(([name, text]) => [`${folder}/${name}`, text])),
    entries: new Map([
      ['desk.js', files.get('desk.js') ?? ''],
      ['desk-cookies.js', `import './${folder}/desk-cookies.js';\n`],
    ]),
  };
}

/** The folder, and the SRI value of every file as it is served, to compare the evidence in receipts with. In the order of names. */
function manifestOf(files: Texts, folder: string): string {
  const hashes = [...files]
    .map(([name, text]) => [name, integrityOf(text)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `${JSON.stringify({folder, files: Object.fromEntries(hashes)}, null, 2)}\n`;
}
