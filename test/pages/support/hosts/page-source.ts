import {createHash} from 'node:crypto';
import {recorderSource} from '../../../drive/recorder.ts';

/** The origins that fixtures name. */
export interface Origins {
  /** The vendors' host, for `{{vendor}}`. */
  readonly vendor: string;
  /** A host that only accepts connections, for `{{socket}}`. */
  readonly socket: string;
}

/** How a fixture becomes the page that is served. */
export interface PageOptions {
  readonly origins: Origins;
  /** The page's number, when the vendors' URLs include it: each request then shows which page sent it. */
  readonly load: number | undefined;
  /** Added to every script, style and link, including those inside templates, when the policy needs a nonce. */
  readonly nonce: string | undefined;
  /** Text of the inline configuration, for `{{config}}`; `undefined` for a page without a configuration. */
  readonly config: string | undefined;
  /** A script that runs before everything except the recorder. */
  readonly headScript: string;
  /** Whether to remove all markup that holds something back, as on a site without consent. */
  readonly withoutHolding: boolean;
  /** Whether to redirect published vendor URLs to the vendors' host; the URL's host becomes the first part of the path. */
  readonly redirectVendorUrls: boolean;
}

const ABSOLUTE_URL = /(?:https?:)?\/\/(?=(?:[a-z\d-]+\.)+[a-z]+\/)/g;

/** Fills in a fixture. Replacements are functions, so that a `$` in a configuration has no special meaning. */
export function pageSource(
  fixture: string,
  {origins, load, nonce, config, headScript, withoutHolding, redirectVendorUrls}: PageOptions,
): string {
  const markup = withoutHolding ? removeHolding(fixture) : fixture;
  const filled = (redirectVendorUrls ? markup.replaceAll(ABSOLUTE_URL, '{{vendor}}/') : markup)
    .replaceAll('{{vendor}}', () => (load === undefined ? origins.vendor : `${origins.vendor}/load-${load}`))
    .replaceAll('{{socket}}', () => origins.socket)
    .replaceAll('{{config}}', () => (config === undefined ? '' : configTag(config)))
    .replace('<head>', () => `<head><script>${recorderSource}</script><script>${headScript}</script>`);
  return nonce === undefined ? filled : addNonce(filled, nonce);
}

/** Source expressions that allow the scripts which `pageSource` adds: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
export function recorderHashes(headScript: string): string {
  const hashes = [recorderSource, headScript].map((text) =>
    createHash('sha256').update(text).digest('base64'),
  );
  return hashes.map((hash) => `'sha256-${hash}'`).join(' ');
}

function configTag(config: string): string {
  return `<script type="application/json" id="privacy-desk-config">${config}</script>`;
}

function addNonce(html: string, nonce: string): string {
  return html.replaceAll(/<(script|style|link)(?=[\s>])/g, `<$1 nonce="${nonce}"`);
}

/** The page without consent markup: no held templates, no `type="text/plain"`, no `data-src` and the like. */
function removeHolding(html: string): string {
  return removeHeldTemplates(html)
    .replaceAll(/\stype="text\/plain"/g, '')
    .replaceAll(/\sdata-(?:cookieblock-)?(src|srcset|href|poster|data|type)=/g, ' $1=');
}

/** Removes the tags of templates with `data-consent`, and keeps other templates. */
function removeHeldTemplates(html: string): string {
  const open: boolean[] = [];
  return html.replaceAll(/<template\b[^>]*>|<\/template>/g, (tag) => {
    if (!tag.startsWith('</')) open.push(/\sdata-consent=/.test(tag));
    const isHeld = tag.startsWith('</') ? open.pop() : open.at(-1);
    return isHeld ? '' : tag;
  });
}
