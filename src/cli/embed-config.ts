import {createHash} from 'node:crypto';
import {autoBlockConfigOf} from '../config/auto-block-config.ts';
import {loaderConfigOf} from '../config/loader-config.ts';
import {parseConfig} from '../config/parse.ts';
import {movedConfigOf} from '../config/moved-config.ts';
import type {SiteConfig} from '../config/types.ts';

/** The contents of the bundles, and the configuration to build in, as its owner wrote it. */
interface BuiltFiles {
  /** `desk.js`. */
  readonly loader: string;
  /** `desk-autoblock.js`. */
  readonly autoBlock: string;
  /** `desk-moved.js`. */
  readonly moved: string;
  /** `desk-ui.js`. */
  readonly ui: string;
  /** `desk-cookies.js`. */
  readonly cookies: string;
  /** `receipt.js`. */
  readonly receipt: string;
  readonly site: unknown;
  /** Folder of the other bundles, relative to `desk.js`, such as `3f2a…/`. By default they are beside it. */
  readonly folder?: string;
}

/** The same files with the configuration in them. Automatic blocking, and what takes over answers, are part of `loader`. */
export type SiteFiles = Pick<BuiltFiles, 'loader' | 'ui' | 'cookies' | 'receipt'>;

/**
 * Builds a configuration into the bundles. The loader gets the part that it reads, and comes after automatic blocking, and
 * after what takes over another tool's answers, when the configuration asks for that. The interface and the list of cookies get all of it, checked. Receipts get the hash of
 * the loader as it is served. Throws when the first line of `receipt` is not the one that the bundler wrote.
 */
export function embedConfig(built: BuiltFiles): SiteFiles {
  const {config} = parseConfig(built.site);
  const loader = deskWith(config, built);
  return {
    loader,
    ui: siteLine(config) + built.ui,
    cookies: siteLine(config) + built.cookies,
    receipt: receiptWith(integrityOf(loader), built.receipt),
  };
}

/** Subresource Integrity value: https://www.w3.org/TR/SRI/ */
export function integrityOf(text: string): string {
  return `sha384-${createHash('sha384').update(text, 'utf8').digest('base64')}`;
}

/** Automatic blocking comes first: it has to see what is marked before the loader releases it. */
function deskWith(config: SiteConfig, {loader, autoBlock, moved, folder}: BuiltFiles): string {
  const folderLine = folder ? `const PRIVACY_DESK_FOLDER=${JSON.stringify(folder)};` : '';
  return (
    (config.movedFrom ? inBlock(siteLine(movedConfigOf(config)), moved) : '') +
    (config.autoBlock ? inBlock(siteLine(autoBlockConfigOf(config)), autoBlock) : '') +
    inBlock(siteLine(loaderConfigOf(config)) + folderLine, loader)
  );
}

function siteLine(config: object): string {
  return `const PRIVACY_DESK_SITE=${javaScriptFor(config)};`;
}

/** A block keeps the constants from becoming names that every script of the page can read and shadow. */
function inBlock(constants: string, script: string): string {
  return `{${constants}\n${script.trimEnd()}\n}\n`;
}

/** The first line of `receipt.js`, which the bundler writes: the version of the bundles, and the hash of `desk.js`. */
const FIRST_LINE = /^const PRIVACY_DESK=(\{.*\});$/;

/** `receipt.js` with another hash in its first line. Throws when that line is not as the bundler writes it. */
function receiptWith(bundle: string, receipt: string): string {
  const end = `${receipt}\n`.indexOf('\n');
  const line = receipt.slice(0, end);
  const json = FIRST_LINE.exec(line)?.[1];
  if (json === undefined)
    throw new Error(
      `receipt.js: expected the first line "const PRIVACY_DESK={…};", found "${line.slice(0, 60)}". ` +
        'Use the bundles of this version of Privacy Desk, without a configuration built in.',
    );
  const known = JSON.parse(json) as object;
  return `const PRIVACY_DESK=${javaScriptFor({...known, bundle})};${receipt.slice(end)}`;
}

/**
 * A JavaScript expression with the value of `value`, safe inside any script. JSON.parse instead of an object literal: in a
 * literal a `__proto__` key sets the prototype, and a long string is parsed faster
 * (https://v8.dev/blog/cost-of-javascript-2019#json).
 */
function javaScriptFor(value: unknown): string {
  const text = JSON.stringify(JSON.stringify(value))
    .replaceAll('<', '\\u003C') // `</script` and `<!--` end or change an inline script
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return `JSON.parse(${text})`;
}
