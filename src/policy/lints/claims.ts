import {type PolicyDocument, sentencesOf, wholeText} from './document.ts';
import {type ClaimLint, findingIn, type LintFacts, type PolicyFinding} from './finding.ts';
import {lawClaims} from './law-claims.ts';
import {LAWS} from './laws.ts';

const DENIED = /\b(not|no longer|never|void|cannot|neither|don’t|doesn’t|don't|doesn't)\b/i;

/** Claims about consent, about rights and about what is left to fill in. Those about the law are in `lawClaims`. */
const plainClaims: readonly ClaimLint[] = [
  {
    id: 'implied-consent',
    level: 'problem',
    claim:
      /\b((by|in|through) (using|continuing|visiting|browsing|accessing|entering|staying)\b.{0,140}\b(consent|agree|accept)|(if you|you) continue\b.{0,140}\b(consent|agree|accept|happy)|(continued )?(use|using|browsing) (of )?(the|this|our) (web)?(site|service)s?\b.{0,60}\b(means|implies|constitutes|indicates)\b.{0,60}\b(consent|agree|accept)|(deemed|assumed?|taken) (to|that|it)\b.{0,60}\b(consent|agree|accept|happy))/i,
    unless: DENIED,
    reason: 'Using a site is not consent. Consent is a clear affirmative action.',
    source: LAWS.article4,
    wording:
      'Cookies that are not strictly necessary stay off until you agree to them. You can refuse as easily, and change your answer on every page.',
  },
  {
    id: 'browser-settings-only',
    level: 'problem',
    claim:
      /\b(only|best|must|need to|have to)\b.{0,80}\b(browser settings|settings (of|in) your browser)\b|\b(set|change|adjust|modify|configure|use|using|through|via)\b.{0,60}\bbrowser\b.{0,100}\b(refuse|block|reject|disable|delete|prevent|turn off|switch off|manage)\b/i,
    unless: /\b(extra|also|never the only|besides|as well)\b/i,
    unlessAnywhere: /\b(cookie|privacy) (settings|preferences|choices|panel|banner)\b/i,
    reason:
      'Settings of the browser are no way to refuse on this site. Refusing and withdrawing have to be as easy as agreeing.',
    source: LAWS.managing,
    wording:
      'You can change your answer at any time in the [cookie settings](#privacy-desk), which every page links to. Settings in your browser are an extra, never the only way.',
  },
  {
    id: 'withdrawal-by-contact',
    level: 'problem',
    claim:
      /\bwithdraw(ing|al)?\b.{0,80}\bconsent\b.{0,160}\b(contact|email|e-mail|writ(e|ing)|telephon(e|ing)|call(ing)?)|\b(contact|email|e-mail|write to)\b.{0,120}\bwithdraw\b.{0,40}\bconsent/i,
    unless: /\b(settings|panel|at once|yourself|unsubscribe|same way)\b/i,
    unlessAnywhere:
      /\bwithdraw[^.]{0,160}\b(settings|panel|at once|one press)|\b(settings|panel)\b[^.]{0,160}\bwithdraw/i,
    reason: 'It has to be as easy to withdraw consent as to give it. Writing to a person is not.',
    source: LAWS.article7,
    wording:
      'You can withdraw consent to cookies at once in the [cookie settings](#privacy-desk). For other consent, use [our form]({{links.rights}}) or write to us.',
  },
  {
    id: 'access-fee',
    level: 'problem',
    claim: /£\s?10\b|\b(fee|charge)\b.{0,60}\b(access|copy of|request)/i,
    unless: /\b(free|no (fee|charge)|not charge|unfounded|excessive|without)\b/i,
    reason: 'Requests are free, unless they are manifestly unfounded or excessive.',
    source: LAWS.article12,
    wording: 'Using your rights is free.',
  },
  {
    id: 'request-time-outdated',
    level: 'problem',
    claim: /\b(40|forty) (calendar )?days\b/i,
    reason: 'The 40 days were those of the Data Protection Act 1998. Requests are answered within one month.',
    source: LAWS.article12,
    wording: 'We answer within one month of receiving your request.',
  },
  {
    id: 'identity-upfront',
    level: 'warning',
    claim:
      /\b(must|need to|have to|required to|please)\b.{0,40}\b(provide|supply|enclose|send|include)\b.{0,80}\b(passport|driving licen[cs]e|proof of (your )?(identity|ID)\b|photo ID)/i,
    reason: 'More proof of identity may be asked for only where there is reasonable doubt.',
    source: LAWS.article12,
    wording: 'If we cannot be sure that it is you who asks, we ask for the least that shows it.',
  },
  {
    id: 'request-in-writing',
    level: 'warning',
    claim: /\b(request|apply|complain)\w*\b.{0,60}\b(must|should|only|have to)\b.{0,40}\bin writing\b/i,
    unless: DENIED,
    reason: 'A request is valid in any form, also by telephone.',
    source: LAWS.article12,
    wording: 'You can ask in any way: with our form, by email, by telephone or by post.',
  },
  {
    id: 'placeholder-left',
    level: 'problem',
    claim:
      /\[(insert|your|name of|company|organisation|date|address|email|telephone)\b[^\]]*\]|\b(TODO|TBC|TBD|X{3,})\b|\blorem ipsum\b|\{\{[^}]*\}\}/i,
    reason: 'This was to be replaced before the policy is published.',
    source: '',
    wording: 'Write what it stands for, or remove the sentence.',
  },
  {
    id: 'date-ambiguous',
    level: 'problem',
    claim: /\b\d{1,2}[/.-]\d{1,2}[/.-](\d{4}|\d{2})\b/,
    reason: 'Readers take such a date for two different days: 1 November or 11 January.',
    source: 'https://www.gov.uk/guidance/style-guide/a-to-z#dates',
    wording: 'Write the month as a word: 1 November 2026.',
  },
];

/** Words that are wrong, in their order in the text. */
export function checkClaims(document: PolicyDocument): readonly PolicyFinding[] {
  const whole = wholeText(document);
  const lints = [...plainClaims, ...lawClaims].filter(
    ({unlessAnywhere}) => unlessAnywhere?.test(whole) !== true,
  );
  return document.blocks.flatMap((block) =>
    sentencesOf(block.text).flatMap(({text, start}) =>
      lints.flatMap((lint) => {
        const found = lint.claim.exec(text);
        if (!found || lint.unless?.test(text)) return [];
        return [findingIn(lint, document, block, {start: start + found.index, excerpt: text})];
      }),
    ),
  );
}

/** The ids of all checks of words. */
export const claimLints: readonly LintFacts[] = [...plainClaims, ...lawClaims];
