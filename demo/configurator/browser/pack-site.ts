import {strToU8, zipSync} from 'fflate';
import {archivedNotices, noticeFile} from '../../../src/cli/archived-notices.ts';
import type {CheckedSite} from '../../../src/cli/check-text.ts';
import {composeSite, filesNeverLoaded} from '../../../src/cli/compose-site.ts';
import {bundleNames} from './bundle-names.ts';
import {SETTINGS_FILE} from './settings-file.ts';

/** The parts of a site that are packed. */
export interface SiteToPack {
  readonly checked: CheckedSite;
  /** The text of `site.json`. */
  readonly json: string;
  /** The text of the file that the configurator opens. */
  readonly settings: string;
  /** Rules for the look; '' for the default one. */
  readonly css: string;
  /** The text that explains the folder. */
  readonly readMe: string;
}

/** Texts by their address below the folder that is uploaded. */
export type PackedFiles = ReadonlyMap<string, string>;

/**
 * The files that `privacy-desk build` writes for a site, without the compressed ones, and what to do with them. `read` reads a
 * bundle by its name. Rejects when a bundle cannot be read.
 */
export async function packSite(
  {checked, json, settings, css, readMe}: SiteToPack,
  read: (name: string) => Promise<string>,
): Promise<PackedFiles> {
  const {config, expanded} = checked.site;
  const leftOut = filesNeverLoaded(config);
  const names = bundleNames.filter((name) => !leftOut.includes(name));
  const bundles = new Map(await Promise.all(names.map(async (name) => [name, await read(name)] as const)));
  const {entries, parts, manifest} = composeSite(bundles, expanded);
  const notices = (await archivedNotices(config)).map(noticeFile);
  return new Map([
    ...[...entries, ...parts, ['manifest.json', manifest] as const].map(
      ([name, text]) => [`privacy/${name}`, text] as const,
    ),
    ...notices.map(([name, text]) => [`privacy/notices/${name}`, text] as const),
    ...(css ? [['privacy/look.css', css] as const] : []),
    ['site.json', json],
    [SETTINGS_FILE, settings],
    ['read-me.txt', readMe],
  ]);
}

/** The files as one archive. */
export function zipOf(files: PackedFiles): Uint8Array<ArrayBuffer> {
  const contents = [...files].map(([name, text]) => [name, strToU8(text)] as const);
  return Uint8Array.from(zipSync(Object.fromEntries(contents), {level: 6}));
}
