import {recorderSource} from '../../drive/recorder.ts';
import {unwrap} from './unwrap.ts';

/** Where what must be held comes from. */
export interface Origins {
  /** The vendors' host, for `{{vendor}}`. */
  readonly vendor: string;
  /** A host that is only connected to, for `{{socket}}`. */
  readonly socket: string;
}

/** How a fixture becomes the page that is served. */
export interface PageOptions {
  readonly origins: Origins;
  /** The page's number, when it is to be part of the vendors' addresses: each request then tells which page made it. */
  readonly load: number | undefined;
  /** Goes on every script, style and link, those inside templates included, when the policy needs one. */
  readonly nonce: string | undefined;
  /** Text of the inline configuration, for `{{config}}`; no configuration at all when `undefined`. */
  readonly config: string | undefined;
  /** Script to run before everything but the recorder, for `{{before}}`. */
  readonly before: string;
  /** Takes the templates away from around the vendors' snippets, as if the site had never heard of consent. */
  readonly unwrapped: boolean;
  /** Leads addresses that name a host, as vendors publish them, to the vendors' host: the name becomes the first part of the path. */
  readonly published: boolean;
}

const PUBLISHED = /(?:https?:)?\/\/(?=(?:[a-z\d-]+\.)+[a-z]+\/)/g;

const withNonce = (html: string, nonce: string): string =>
  html.replaceAll(/<(script|style|link)(?=[\s>])/g, `<$1 nonce="${nonce}"`);

const configTag = (config: string): string =>
  `<script type="application/json" id="privacy-desk-config">${config}</script>`;

/** Fills a fixture in. Replacements are functions, so that a `$` in a configuration means itself. */
export const pageSource = (
  fixture: string,
  {origins, load, nonce, config, before, unwrapped, published}: PageOptions,
): string => {
  const open = unwrapped ? unwrap(fixture) : fixture;
  const filled = (published ? open.replaceAll(PUBLISHED, '{{vendor}}/') : open)
    .replaceAll('{{vendor}}', () => (load === undefined ? origins.vendor : `${origins.vendor}/load-${load}`))
    .replaceAll('{{socket}}', () => origins.socket)
    .replaceAll('{{config}}', () => (config === undefined ? '' : configTag(config)))
    .replace('<head>', () => `<head><script>${recorderSource}</script><script>${before}</script>`);
  return nonce === undefined ? filled : withNonce(filled, nonce);
};
