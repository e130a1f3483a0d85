/** A snippet as its vendor publishes it. */
export interface VendorSnippet {
  /** The fixture, without the extension. A name with `-separate` is the arrangement that docs/blocking.md recommends. */
  readonly fixture: string;
  /** The hosts and paths that it requests, sorted. */
  readonly requests: readonly string[];
  /** What Firefox requests although nothing is allowed: see docs/blocking.md. */
  readonly leaksInFirefox?: readonly string[];
}

const vimeo = ['player.vimeo.com/api/player.js', 'player.vimeo.com/video/123456789'];

const mailchimp = [
  'cdn-images.mailchimp.com/embedcode/classic-061523.css',
  'digitalasset.intuit.com/render/content/dam/intuit/mc-fe/en_us/images/intuit-mc-rewards-text-dark.svg',
  's3.amazonaws.com/downloads.mailchimp.com/js/mc-validate.js',
];

/** Every snippet in `fixtures`. */
export const vendorSnippets: readonly VendorSnippet[] = [
  {fixture: 'google-tag', requests: ['www.googletagmanager.com/gtag/js']},
  {fixture: 'google-tag-manager', requests: ['www.googletagmanager.com/gtm.js']},
  {fixture: 'matomo', requests: ['cdn.matomo.cloud/example.matomo.cloud/matomo.js']},
  {fixture: 'meta-pixel', requests: ['connect.facebook.net/en_US/fbevents.js']},
  {fixture: 'hotjar', requests: ['static.hotjar.com/c/hotjar-1234567.js']},
  {fixture: 'clarity', requests: ['www.clarity.ms/tag/abcde12345']},
  {fixture: 'linkedin', requests: ['snap.licdn.com/li.lms-analytics/insight.min.js']},
  {fixture: 'x-pixel', requests: ['static.ads-twitter.com/uwt.js']},
  {fixture: 'youtube', requests: ['www.youtube-nocookie.com/embed/abcdefghijk']},
  {fixture: 'vimeo', requests: vimeo, leaksInFirefox: ['player.vimeo.com/api/player.js']},
  {fixture: 'vimeo-separate', requests: vimeo},
  {fixture: 'google-maps', requests: ['www.google.com/maps/embed']},
  {fixture: 'mailchimp', requests: mailchimp, leaksInFirefox: mailchimp},
  {fixture: 'mailchimp-separate', requests: mailchimp},
  {fixture: 'plausible', requests: ['plausible.io/js/pa-abcdefghijklmnopqrstu.js']},
];
