const SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);

/** Browsers skip these when they read an address, so that `java\tscript:` runs: https://url.spec.whatwg.org/#concept-basic-url-parser */
const SKIPPED = /[\p{Cc}\s]/gu;

/** The address if a policy may link to it: relative, web, email or telephone. Otherwise `undefined`. */
export const safeHref = (href: string): string | undefined => {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href.replaceAll(SKIPPED, ''))?.[1];
  return scheme === undefined || SCHEMES.has(scheme.toLowerCase()) ? href : undefined;
};
