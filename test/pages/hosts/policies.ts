/** The content security policies every page is tried under. */
export const policies = ['none', 'nonce', 'strict'] as const;

export type PolicyName = (typeof policies)[number];

const reporting = 'report-uri /csp-report';

/** The header's value, or `undefined` for a page without a policy. `strict` allows Lit its one Trusted Types policy. */
export const policyHeader = (name: PolicyName, nonce: string): string | undefined => {
  switch (name) {
    case 'none':
      return undefined;
    case 'nonce':
      return `script-src 'nonce-${nonce}'; ${reporting}`;
    case 'strict':
      return `script-src 'nonce-${nonce}' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types lit-html; ${reporting}`;
  }
};
