/** The content security policies that pages are tested under. */
export const policies = ['none', 'nonce', 'strict'] as const;

export type PolicyName = (typeof policies)[number];

const reporting = 'report-uri /csp-report';

/** The header's value; `undefined` for a page without a policy. `strict` allows no Trusted Types policy. */
export function policyHeader(name: PolicyName, nonce: string): string | undefined {
  switch (name) {
    case 'none':
      return undefined;
    case 'nonce':
      return `script-src 'nonce-${nonce}'; ${reporting}`;
    case 'strict':
      return `script-src 'nonce-${nonce}' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types 'none'; ${reporting}`;
  }
}
