import {presetRecords} from '../presets/all-presets.ts';

/** An address without its scheme: what a page loads, or what the code of a snippet loads. */
export interface LoadedAddress {
  /** In lower case. */
  readonly host: string;
  /** Path, query and fragment, from the `/` on. */
  readonly path: string;
}

/**
 * Addresses that say more than their host: several tools share it, or it is that of a company with many. `host/path` is tested.
 * The first that fits counts.
 */
const knownAddresses: readonly (readonly [address: RegExp, preset: string])[] = [
  [/^www\.googletagmanager\.com\/(gtm|ns)\b/, 'google-tag-manager'],
  [/^www\.googletagmanager\.com\/gtag\/.*[?&]id=(AW|DC)-/, 'google-ads'],
  [/^www\.googletagmanager\.com\/gtag\//, 'google-analytics'],
  [/^connect\.facebook\.net\/.*(fbevents|signals)/, 'meta-pixel'],
  [/^(www\.)?facebook\.com\/tr\b/, 'meta-pixel'],
  [/facebook\.(com|net)\//, 'facebook'],
  [/^analytics\.tiktok\.com\//, 'tiktok-pixel'],
  [/tiktok\.com\//, 'tiktok'],
  [/^www\.(google|gstatic)\.com\/recaptcha\//, 'google-recaptcha'],
  [/^www\.google\.[a-z.]+\/maps\b/, 'google-maps'],
  [/^www\.openstreetmap\.org\/export\//, 'openstreetmap'],
  [/^docs\.google\.com\/forms\//, 'google-forms'],
  [/^forms\.(office|microsoft)\.com\//, 'microsoft-forms'],
  [/^forms\.cloud\.microsoft\//, 'microsoft-forms'],
  [/^cdn-images\.mailchimp\.com\/embedcode\//, 'mailchimp-form'],
  [/^s3\.amazonaws\.com\/downloads\.mailchimp\.com\//, 'mailchimp-form'],
  [/\.list-manage\.com\/subscribe\b/, 'mailchimp-form'],
];

/**
 * Names that the code of a vendor's snippet uses, as the vendor publishes it: a part of a snippet that loads nothing by itself has
 * no address to know it by. In the order in which they are tried.
 */
const knownNames: readonly (readonly [code: RegExp, preset: string])[] = [
  [/\bgtag\(\s*['"](config|event)['"]\s*,\s*['"](AW|DC)-/, 'google-ads'],
  [/\bgtag\(|\bGoogleAnalyticsObject\b|\bga\(\s*['"](create|send)['"]/, 'google-analytics'],
  [/\bdataLayer\b/, 'google-tag-manager'],
  [/\bfbq\(/, 'meta-pixel'],
  [/\b_paq\b/, 'matomo'],
  [/\bhj\(\s*['"]/, 'hotjar'],
  [/\bclarity\(\s*['"]/, 'clarity'],
  [/\bttq\./, 'tiktok-pixel'],
  [/\btwq\(/, 'x-pixel'],
  [/\bpintrk\(/, 'pinterest-tag'],
  [/\bsnaptr\(/, 'snap-pixel'],
  [/\brdt\(\s*['"]/, 'reddit-pixel'],
  [/\blintrk\(|\b_linkedin_(partner|data_partner)/, 'linkedin-insight'],
  [/\buetq\b/, 'microsoft-ads'],
  [/\bplausible\s*\(|\bwindow\.plausible\b/, 'plausible'],
  [/\bfathom\.track/, 'fathom'],
  [/\bhbspt\.forms\b/, 'hubspot-form'],
  [/\b(hbspt|_hsq)\b/, 'hubspot'],
  [/\$mcj\b|\bwindow\.fnames\b/, 'mailchimp-form'],
  [/\bintercomSettings\b|\bIntercom\(/, 'intercom'],
  [/\$crisp\b/, 'crisp'],
  [/\bTawk_API\b/, 'tawk-to'],
  [/\b__lc\b/, 'livechat'],
  [/\bzESettings\b|\bzE\(/, 'zendesk'],
  [/\bCalendly\./, 'calendly'],
  [/\bdisqus_config\b/, 'disqus'],
  [/\b_vwo_|\b_vis_opt_/, 'vwo'],
];

/** The preset of what is at an address: the longest host of a preset that fits. `undefined` when none does. */
export function presetAt({host, path}: LoadedAddress): string | undefined {
  const known = knownAddresses.find(([address]) => address.test(host + path));
  if (known) return known[1];
  const fitting = presetRecords
    .flatMap(({id, hosts = []}) => hosts.map((one) => ({id, host: one})))
    .filter((one) => `.${host}`.endsWith(`.${one.host}`))
    .toSorted((one, other) => other.host.length - one.host.length);
  return fitting[0]?.id;
}

/** The preset whose names the code of an inline script uses. */
export function presetNamedIn(code: string): string | undefined {
  return knownNames.find(([names]) => names.test(code))?.[1];
}

/** An address as markup has it; `undefined` when it is relative, and so of the site itself. */
export function addressIn(value: string): LoadedAddress | undefined {
  const [, host, path] = /^\s*(?:https?:)?\/\/([^/?#\s:]+)[^/?#\s]*(\S*)/i.exec(value) ?? [];
  return host === undefined ? undefined : {host: host.toLowerCase(), path: path ?? ''};
}

/** Every address in the code of a script or a style sheet. Their order is that of the text. */
export function addressesIn(code: string): readonly LoadedAddress[] {
  const text = code.replaceAll('\\/', '/');
  const found = text.matchAll(/(?<=["'`(=\s])(?:https?:)?\/\/[\w-]+(?:\.[\w-]+)+(?:[/?][^\s"'`<>\\)]*)?/gi);
  return [...found].flatMap(([address]) => addressIn(address) ?? []);
}
