import {randomBytes} from 'node:crypto';

/** Which content security policy the pages are served under. */
export type Csp = 'none' | 'nonce' | 'strict-dynamic';

/** What a page is sent with, and what was done to its text for that. */
export interface SecuredPage {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

const policyFor = (csp: Csp, nonce: string, vendorUrl: string): string => {
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
};

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-cache',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
};

/** Gives every script of a page a fresh nonce, held ones too, and the page the policy that asks for it. */
export const securePage = (html: string, csp: Csp, vendorUrl: string): SecuredPage => {
  if (csp === 'none') return {html, headers: HEADERS};
  const nonce = randomBytes(18).toString('base64');
  return {
    html: html.replaceAll('<script', `<script nonce="${nonce}"`),
    headers: {...HEADERS, 'content-security-policy': policyFor(csp, nonce, vendorUrl)},
  };
};
