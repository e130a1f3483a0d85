import {readFile} from 'node:fs/promises';
import {join} from 'node:path';

/** What a vendor answers at one address. */
export interface VendorAnswer {
  /** Whose it is and what it does, in words for the log. */
  readonly kind: string;
  readonly type: string;
  readonly body: string | Buffer;
  readonly cookie?: string;
}

const VENDORS = join(import.meta.dirname, 'vendors');

/** One transparent pixel. */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

const script = async (kind: string, file: string): Promise<VendorAnswer> => ({
  kind,
  type: 'text/javascript; charset=utf-8',
  body: await readFile(join(VENDORS, file)),
});

const pixel = (kind: string): VendorAnswer => ({kind, type: 'image/gif', body: PIXEL});

const player = async (): Promise<VendorAnswer> => ({
  kind: 'Film player, page',
  type: 'text/html; charset=utf-8',
  body: await readFile(join(VENDORS, 'player.html')),
  // A cookie of the player's own address, which our pages can neither see nor delete.
  cookie: 'openreel_viewer=1; Path=/; Max-Age=31536000; SameSite=None; Secure',
});

/** Every address of the vendors' server, by path. */
export const vendorAnswers = async (): Promise<ReadonlyMap<string, VendorAnswer>> =>
  new Map([
    ['/gtag/js', await script('Google Analytics, script', 'gtag.js')],
    ['/g/collect', pixel('Google Analytics, hit')],
    ['/matomo/matomo.js', await script('Matomo, script', 'matomo.js')],
    ['/matomo/matomo.php', pixel('Matomo, hit')],
    ['/pixel/adline.js', await script('Adline, script', 'adline.js')],
    ['/pixel/track', pixel('Adline, hit')],
    ['/player/the-long-view', await player()],
    ['/player/player.js', await script('Film player, script', 'player.js')],
    ['/player/event', pixel('Film player, event')],
  ]);
