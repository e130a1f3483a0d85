import {recorderSource} from '../../drive/recorder.ts';

/** How a fixture becomes the page that is served. */
export interface PageOptions {
  /** Origin of the vendors, for `{{vendor}}`. */
  readonly vendor: string;
  /** Goes on every script and style tag, those inside templates included, when the policy needs one. */
  readonly nonce: string | undefined;
  /** Text of the inline configuration, for `{{config}}`; no configuration at all when `undefined`. */
  readonly config: string | undefined;
  /** Script to run before everything but the recorder, for `{{before}}`. */
  readonly before: string;
  /** Takes the templates away from around the vendors' snippets, as if the site had never heard of consent. */
  readonly unwrapped: boolean;
}

const unwrap = (html: string): string =>
  html
    .replaceAll(/<template data-consent[^>]*>|<\/template>/g, '')
    .replaceAll(/ type="text\/plain"/g, '')
    .replaceAll(/ data-(src|href)=/g, ' $1=');

const withNonce = (html: string, nonce: string): string =>
  html.replaceAll(/<(script|style)(?=[\s>])/g, `<$1 nonce="${nonce}"`);

const configTag = (config: string): string =>
  `<script type="application/json" id="privacy-desk-config">${config}</script>`;

/** Fills a fixture in. Replacements are functions, so that a `$` in a configuration means itself. */
export const pageSource = (
  fixture: string,
  {vendor, nonce, config, before, unwrapped}: PageOptions,
): string => {
  const filled = (unwrapped ? unwrap(fixture) : fixture)
    .replaceAll('{{vendor}}', () => vendor)
    .replaceAll('{{config}}', () => (config === undefined ? '' : configTag(config)))
    .replace('<head>', () => `<head><script>${recorderSource}</script><script>${before}</script>`);
  return nonce === undefined ? filled : withNonce(filled, nonce);
};
