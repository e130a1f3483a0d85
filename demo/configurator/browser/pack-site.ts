import {strToU8, zipSync} from 'fflate';
import {archivedNotices, noticeFile} from '../../../src/cli/archived-notices.ts';
import type {CheckedSite} from '../../../src/cli/check-text.ts';
import {composeSite, filesNeverLoaded} from '../../../src/cli/compose-site.ts';
import {bundleNames} from './bundle-names.ts';

/** The parts of a site that are packed. */
export interface SiteToPack {
  readonly checked: CheckedSite;
  /** The text of `site.json`. */
  readonly json: string;
  /** Rules for the look; '' for the default one. */
  readonly css: string;
}

/** Texts by their address below the folder that is uploaded. */
export type PackedFiles = ReadonlyMap<string, string>;

/**
 * The files that `privacy-desk build` writes for a site, without the compressed ones, and what to do with them. `read` reads a
 * bundle by its name. Rejects when a bundle cannot be read.
 */
export async function packSite(
  {checked, json, css}: SiteToPack,
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
    ['read-me.txt', instructions(css !== '')],
  ]);
}

/** The files as one archive. */
export function zipOf(files: PackedFiles): Uint8Array<ArrayBuffer> {
  const contents = [...files].map(([name, text]) => [name, strToU8(text)] as const);
  return Uint8Array.from(zipSync(Object.fromEntries(contents), {level: 6}));
}

/** The markup for the head of a page. */
export function pageTags(hasLook: boolean): string {
  return [
    '<script src="/privacy/desk.js"></script>',
    ...(hasLook ? ['<link rel="stylesheet" href="/privacy/look.css">'] : []),
  ].join('\n');
}

function instructions(hasLook: boolean): string {
  return `Privacy Desk for your site

1. Upload the folder "privacy" to the top of your web server, so that its address is /privacy/.
2. Put this first in the head of every page:

${pageTags(hasLook)}

3. Put each vendor's snippet, unchanged, into a template with the category:

<template data-consent="analytics">
  ... the snippet ...
</template>

4. Put a link to the settings on every page, for example in the footer:

<a href="#privacy-desk">Cookie settings</a>

5. On your list of cookies, put these two lines where the list belongs:

<script type="module" src="/privacy/desk-cookies.js"></script>
<privacy-cookies></privacy-cookies>

Keep site.json. Open it in the configurator to change something, and upload the new folder.
Keep the folder privacy/notices of every version: it has the words that receipts refer to.
`;
}
