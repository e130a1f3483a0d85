import {parseConfig} from '../config/parse.ts';
import type {SiteConfig} from '../config/types.ts';
import {integrityOf} from './integrity-of.ts';
import {loaderSite} from './loader-site.ts';
import {netSite} from './net-site.ts';
import {scriptText} from './script-text.ts';

/** What the build made of these files, and the configuration to put in, as its owner wrote it. */
export interface Bake {
  readonly desk: string;
  /** `desk-net.js`, the safety net. */
  readonly net: string;
  readonly ui: string;
  /** `desk-cookies.js`, the list of cookies. */
  readonly cookies: string;
  readonly receipt: string;
  readonly site: unknown;
}

/** The same files with the site's configuration in them. The safety net is in `desk`. */
export type Baked = Pick<Bake, 'desk' | 'ui' | 'cookies' | 'receipt'>;

const FIRST_LINE = /^const PRIVACY_DESK=(\{.*\});$/;

const readFirstLine = (line: string): object => {
  const json = FIRST_LINE.exec(line)?.[1];
  if (json === undefined)
    throw new Error(
      `receipt.js: the first line is not "const PRIVACY_DESK={…};" but "${line.slice(0, 60)}". ` +
        'Bake only what this version of Privacy Desk has built, and bake it once.',
    );
  return JSON.parse(json) as object;
};

/** A block keeps the constant from becoming a name that every script of the page can read and shadow. */
const inBlock = (site: object, script: string): string =>
  `{const PRIVACY_DESK_SITE=${scriptText(site)};\n${script.trimEnd()}\n}\n`;

/** The net goes first: it has to see what is marked before the loader releases it. */
const bakeDesk = (desk: string, net: string, config: SiteConfig): string =>
  (config.safetyNet ? inBlock(netSite(config), net) : '') + inBlock(loaderSite(config), desk);

/**
 * Puts a configuration into the bundles, so that one tag is all a page needs. The loader gets the slice it decides
 * with, and goes behind the safety net if the site asks for that; the interface and the list of cookies get the whole, checked; receipts name the
 * hash of the loader as it now is. Throws when `receipt` is not a freshly built `receipt.js`.
 */
export const bake = ({desk, net, ui, cookies, receipt, site}: Bake): Baked => {
  const end = (receipt + '\n').indexOf('\n');
  const known = readFirstLine(receipt.slice(0, end));
  const {config} = parseConfig(site);
  const bakedDesk = bakeDesk(desk, net, config);
  const first = `const PRIVACY_DESK=${scriptText({...known, bundle: integrityOf(bakedDesk)})};`;
  const whole = `const PRIVACY_DESK_SITE=${scriptText(config)};`;
  return {
    desk: bakedDesk,
    ui: whole + ui,
    cookies: whole + cookies,
    receipt: first + receipt.slice(end),
  };
};
