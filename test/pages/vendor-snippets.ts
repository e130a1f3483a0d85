/** A vendor's snippet as published: the fixture in `test/pages/vendors/`, and what it asks the vendors for. */
export interface VendorSnippet {
  readonly fixture: string;
  /** Hosts and paths, sorted. */
  readonly asks: readonly string[];
  /** What Firefox asks for although nothing is allowed: see docs/blocking.md. What is `-apart` is written as told there. */
  readonly leaksInFirefox?: readonly string[];
}

const vimeo = ['player.vimeo.com/api/player.js', 'player.vimeo.com/video/123456789'];

const mailchimp = [
  'cdn-images.mailchimp.com/embedcode/classic-061523.css',
  'digitalasset.intuit.com/render/content/dam/intuit/mc-fe/en_us/images/intuit-mc-rewards-text-dark.svg',
  's3.amazonaws.com/downloads.mailchimp.com/js/mc-validate.js',
];

export const vendorSnippets: readonly VendorSnippet[] = [
  {fixture: 'google-tag', asks: ['www.googletagmanager.com/gtag/js']},
  {fixture: 'google-tag-manager', asks: ['www.googletagmanager.com/gtm.js']},
  {fixture: 'matomo', asks: ['cdn.matomo.cloud/example.matomo.cloud/matomo.js']},
  {fixture: 'meta-pixel', asks: ['connect.facebook.net/en_US/fbevents.js']},
  {fixture: 'hotjar', asks: ['static.hotjar.com/c/hotjar-1234567.js']},
  {fixture: 'clarity', asks: ['www.clarity.ms/tag/abcde12345']},
  {fixture: 'linkedin', asks: ['snap.licdn.com/li.lms-analytics/insight.min.js']},
  {fixture: 'x-pixel', asks: ['static.ads-twitter.com/uwt.js']},
  {fixture: 'youtube', asks: ['www.youtube-nocookie.com/embed/abcdefghijk']},
  {fixture: 'vimeo', asks: vimeo, leaksInFirefox: ['player.vimeo.com/api/player.js']},
  {fixture: 'vimeo-apart', asks: vimeo},
  {fixture: 'google-maps', asks: ['www.google.com/maps/embed']},
  {fixture: 'mailchimp', asks: mailchimp, leaksInFirefox: mailchimp},
  {fixture: 'mailchimp-apart', asks: mailchimp},
  {fixture: 'plausible', asks: ['plausible.io/js/pa-abcdefghijklmnopqrstu.js']},
];
