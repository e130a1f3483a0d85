/**
 * The call that sets a default, the lines that define `gtag`, and comments. They load nothing:
 * https://developers.google.com/tag-platform/security/guides/consent
 */
const PARTS = [
  /\/\*[^]*?\*\/|\/\/[^\n]*/g,
  /(window\.)?dataLayer\s*=\s*window\.dataLayer\s*\|\|\s*\[\]/g,
  /function\s+gtag\s*\(\)\s*\{\s*(window\.)?dataLayer\.push\(arguments\);?\s*\}/g,
  /gtag\(\s*['"]consent['"]\s*,\s*['"]default['"]\s*,\s*\{[^{}]*\}\s*\)/g,
];

/** Whether a script only sets Google's consent default. It has to run before consent. */
export function isConsentDefault(code: string): boolean {
  const rest = PARTS.reduce((text, part) => text.replaceAll(part, ''), code);
  return code.includes('gtag(') && /^[\s;]*$/.test(rest);
}
