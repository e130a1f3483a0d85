/** A claim that no sentence of a policy may make. */
export interface ForbiddenClaim {
  readonly claim: RegExp;
  /** A sentence that also matches this denies the claim, and is allowed. */
  readonly unless?: RegExp;
  readonly message: string;
}

/** A statement that a policy must contain. */
export interface RequiredStatement {
  readonly statement: RegExp;
  readonly message: string;
}

const NEGATED = /\b(not|no longer|never|void|cannot|do not|does not)\b/i;

/** Claims that are wrong in UK law. */
export const forbiddenClaims: readonly ForbiddenClaim[] = [
  {
    claim: /\b(by|in) (using|continuing|visiting|browsing|accessing)\b.*\b(consent|agree|accept)/i,
    unless: NEGATED,
    message: 'Using a site is not consent (PECR regulation 6, UK GDPR Article 7).',
  },
  {
    claim: /\b(if you|you) continue\b.*\b(consent|agree|accept)/i,
    unless: NEGATED,
    message: 'Continuing is not consent (PECR regulation 6, UK GDPR Article 7).',
  },
  {
    claim: /\bprivacy shield\b/i,
    unless: /\b(void|invalid|not rely|no longer|struck down|annulled)\b/i,
    message: 'Privacy Shield has been void since July 2020.',
  },
  {
    claim: /\barticle 22\b(?![A-D])/i,
    message: 'Article 22 of the UK GDPR was replaced by Articles 22A to 22D on 5 February 2026.',
  },
  {
    claim: /\bEU data subjects?\b/i,
    message: 'The UK GDPR protects anyone whose data is handled, not only people in the EU.',
  },
  {
    claim: /\b(only|best) way\b.*\bbrowser settings\b/i,
    unless: NEGATED,
    message: 'Browser settings must not be the only way to refuse.',
  },
];

/** Statements that UK law requires. */
export const requiredStatements: readonly RequiredStatement[] = [
  {
    statement: /\bcomplain(t|ts)? (to|with) us\b/i,
    message: 'The right to complain to the organisation itself is missing (UK GDPR Article 13(2)(ca)).',
  },
  {
    statement: /\bwithin 30 days\b/i,
    message:
      'The acknowledgement of a complaint within 30 days is missing (Data Protection Act 2018, section 164A).',
  },
  {
    statement: /\bInformation Commission(er)?\b/,
    message: 'The right to complain to the regulator is missing.',
  },
  {
    statement: /\bwithdraw\b/i,
    message: 'The right to withdraw consent is missing (UK GDPR Article 13(2)(c)).',
  },
  {
    statement: /\bdata protection officer\b|\bcontact us\b/i,
    message: 'A contact for questions is missing (UK GDPR Article 13(1)(b)).',
  },
];
