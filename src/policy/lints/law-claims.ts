import {FORMER_REGULATOR} from '../../config/regulator.ts';
import type {ClaimLint} from './finding.ts';
import {LAWS} from './laws.ts';

/** Claims about the law that are no longer true, or were never the law of the United Kingdom. */
export const lawClaims: readonly ClaimLint[] = [
  {
    id: 'privacy-shield',
    level: 'problem',
    claim: /\bprivacy shield\b/i,
    unless: /\b(void|invalid|not rely|no longer|struck down|annulled)\b/i,
    reason: 'Privacy Shield has been void since July 2020. It is no safeguard for a transfer.',
    source: LAWS.article46,
    wording:
      'For certified companies in the United States, the safeguard is the UK–US data bridge, which is part of the UK’s adequacy regulations.',
  },
  {
    id: 'safe-harbor',
    level: 'problem',
    claim: /\bsafe harbou?r\b/i,
    reason: 'Safe Harbor has been void since October 2015. It is no safeguard for a transfer.',
    source: LAWS.article46,
    wording:
      'For certified companies in the United States, the safeguard is the UK–US data bridge, which is part of the UK’s adequacy regulations.',
  },
  {
    id: 'transfers-eu-only',
    level: 'problem',
    claim: /\boutside (of )?(the )?(EU|EEA|European (Union|Economic Area))\b/i,
    unless: /\b(UK|United Kingdom|Britain)\b/,
    reason: 'The rules on transfers are about leaving the United Kingdom, not the EU.',
    source: LAWS.article46,
    wording: 'Outside the United Kingdom, information goes only to places with a safeguard.',
  },
  {
    id: 'safeguards-eu-only',
    level: 'problem',
    claim: /\b(European Commission|EU Commission|standard contractual clauses|model (contract )?clauses)\b/i,
    unlessAnywhere: /\b(IDTA|International Data Transfer Agreement|Addendum)\b/,
    reason: 'Clauses and decisions of the European Commission alone are no safeguard under the UK GDPR.',
    source: LAWS.article46,
    wording:
      'the UK’s own adequacy regulations, or contract terms approved here: the International Data Transfer Agreement, or the Addendum to the European clauses',
  },
  {
    id: 'article-22-outdated',
    level: 'problem',
    claim: /\barticle 22\b(?![A-D])/i,
    reason: 'Article 22 of the UK GDPR was replaced by Articles 22A to 22D on 5 February 2026.',
    source: LAWS.article22,
    wording:
      'If a machine alone makes a decision that matters to you, you have the right to be told of it, to have your say, to contest it and to have a person look at it (UK GDPR Articles 22A to 22D).',
  },
  {
    id: 'rights-eu-only',
    level: 'problem',
    claim:
      /\bEU (data subjects?|citizens?|residents?)\b|\bif you are (in|located in|a (citizen|resident) of) (the )?(EU|EEA|European)\b/i,
    reason: 'The UK GDPR protects everyone whose information is used here, wherever they live.',
    source: LAWS.article4,
    wording: 'These rights are for everyone whose information we hold.',
  },
  {
    id: 'regulator-eu',
    level: 'problem',
    claim:
      /\b(EU|European) (supervisory|data protection) authorit|\bEuropean Data Protection (Board|Supervisor)\b|\bsupervisory authority\b.{0,60}\b(EU|EEA|member state)\b|\bmember state of your\b/i,
    reason: 'The regulator for the UK GDPR is that of the United Kingdom.',
    source: LAWS.complaints,
    wording: 'You can go to the [{{regulator.name}}]({{regulator.url}}).',
  },
  {
    id: 'regulator-outdated',
    level: 'warning',
    claim: FORMER_REGULATOR,
    unless: /\b(formerly|former|previously|until)\b|\bInformation Commission\b/i,
    reason:
      'The Information Commissioner was replaced by the Information Commission: SI 2026/386 changes the name in other laws.',
    source: LAWS.regulator,
    wording: '{{regulator.name}}, formerly the Information Commissioner’s Office',
  },
  {
    id: 'regulator-address-outdated',
    level: 'warning',
    claim: /\bWycliffe House\b|\bWilmslow\b/i,
    reason:
      'The regulator announced that its head office would leave Wilmslow for Manchester in autumn 2026. Compare the address with its website.',
    source: 'https://ico.org.uk/global/contact-us/',
    wording: 'Leave the postal address out: its website has it.',
  },
  {
    id: 'law-repealed',
    level: 'problem',
    claim: /\bData Protection Act 1998\b|\bDirective 95\/46|\bData Protection Directive\b/i,
    unless: /\b(replaced|repealed|no longer|formerly)\b/i,
    reason: 'This law was repealed in 2018.',
    source: 'https://www.legislation.gov.uk/ukpga/2018/12',
    wording: 'the UK GDPR and the Data Protection Act 2018',
  },
  {
    id: 'gdpr-not-uk',
    level: 'warning',
    claim:
      /\bRegulation \(EU\) 2016\/679\b|\b(the )?(EU )?General Data Protection Regulation\b|\bthe GDPR\b/i,
    unlessAnywhere: /\bUK GDPR\b|\bUK General Data Protection Regulation\b/,
    reason: 'The law here is the UK GDPR. The regulation of the EU is another law.',
    source: LAWS.article4,
    wording: 'the UK GDPR',
  },
  {
    id: 'pecr-paragraph-outdated',
    level: 'problem',
    claim: /\bregulation 6\s?\([1-4]\)/i,
    reason: 'Regulation 6 of PECR was replaced on 5 February 2026. The exceptions are now in Schedule A1.',
    source: LAWS.storage,
    wording: 'Schedule A1 to the Privacy and Electronic Communications Regulations 2003',
  },
  {
    id: 'changes-by-use',
    level: 'problem',
    claim:
      /\b(continued use|continue to use|continuing to use)\b.{0,120}\b(changes?|revised|updated|new (version|policy))\b/i,
    unless: /\b(not|never)\b/i,
    reason: 'Going on to use a site is no agreement to a new policy, and no consent to a new purpose.',
    source: LAWS.managing,
    wording:
      'When something important changes, we say so on this page and on the site, and ask again about what needs your consent.',
  },
];
