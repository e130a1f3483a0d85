import {randomBytes} from 'node:crypto';

/** The content security policy of the pages. */
export type Csp = 'none' | 'nonce' | 'strict-dynamic';

/** A page with the headers it is sent with. */
export interface SecuredPage {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  vary: 'accept-encoding',
  'cache-control': 'no-cache',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
};

/** Adds a new nonce to every script of a page, held scripts included, and the policy that requires it to the headers. */
export function securePage(html: string, csp: Csp, vendorUrl: string): SecuredPage {
  if (csp === 'none') return {html, headers: HEADERS};
  const nonce = randomBytes(18).toString('base64');
  return {
    html: html.replaceAll('<script', `<script nonce="${nonce}"`),
    headers: {...HEADERS, 'content-security-policy': policyFor(csp, nonce, vendorUrl)},
  };
}

function policyFor(csp: Csp, nonce: string, vendorUrl: string): string {
  const scripts =
    csp === 'nonce' ? `'self' 'nonce-${nonce}' ${vendorUrl}` : `'nonce-${nonce}' 'strict-dynamic'`;
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    `img-src 'self' ${vendorUrl}`,
    `frame-src 'self' ${vendorUrl}`,
    `connect-src 'self' ${vendorUrl}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
}
