import {defaultRegulator, FORMER_REGULATOR, REGULATOR_CHECKED} from '../../config/regulator.ts';
import type {Service, SiteConfig} from '../../config/types.ts';
import {addMonths, type CalendarDate, parseCalendarDate} from '../../platform/pure/calendar.ts';
import {durationsIn} from '../durations.ts';
import {type PolicyDocument, sentencesOf, wholeText} from './document.ts';
import {findingIn, findingInAll, type LintFacts, type PolicyFinding} from './finding.ts';
import {LAWS} from './laws.ts';
import {PANEL_HREF} from './structure.ts';

/** After how many months the default name of the regulator has to be compared with its website again. */
const REGULATOR_MONTHS = 12;

/** The checks of what the policy and the configuration both say. */
export const agreementLints = {
  service: {
    id: 'service-unnamed',
    level: 'problem',
    reason: '',
    source: LAWS.telling,
    wording: '{{cookies}} on a line of its own names every service of site.json.',
  },
  exception: {
    id: 'exception-unnamed',
    level: 'problem',
    reason: '',
    source: LAWS.storage,
    wording: 'It runs without a question, under an exception of UK law. You can object with one press.',
  },
  controller: {
    id: 'controller-unnamed',
    level: 'problem',
    reason: 'The policy does not name the organisation of site.json.',
    source: LAWS.article13,
    wording: '{{organisation.name}} decides how your information is used.',
  },
  link: {
    id: 'link-missing',
    level: 'problem',
    reason: '',
    source: LAWS.article13,
    wording: '',
  },
  days: {
    id: 'cookie-days-differ',
    level: 'problem',
    reason: '',
    source: LAWS.telling,
    wording: 'Each answer lasts {{cookie.days}} days.',
  },
  retention: {
    id: 'consent-retention-differs',
    level: 'problem',
    reason: '',
    source: LAWS.article13,
    wording: 'The period of receipts.retention: the record service obeys it.',
  },
  version: {
    id: 'version-differs',
    level: 'problem',
    reason: '',
    source: LAWS.article7,
    wording: '',
  },
  gpc: {
    id: 'gpc-unmentioned',
    level: 'warning',
    reason: 'A site that acts on Global Privacy Control says how.',
    source: LAWS.gpc,
    wording:
      'If your browser sends Global Privacy Control, we take it as a no to adverts, and as an objection to anything that would otherwise be on without a question.',
  },
  regulatorName: {
    id: 'regulator-config-outdated',
    level: 'problem',
    reason: 'regulator.name in site.json is a name that the regulator no longer has.',
    source: LAWS.regulator,
    wording: `"regulator": {"name": "${defaultRegulator.name}"}, or no regulator in site.json.`,
  },
  regulatorCheck: {
    id: 'regulator-unchecked',
    level: 'warning',
    reason: `The built-in name and address of the regulator were last checked on ${REGULATOR_CHECKED}. Compare them with its website.`,
    source: LAWS.regulator,
    wording: 'Set regulator.name and regulator.url in site.json, or update the package.',
  },
} as const satisfies Readonly<Record<string, LintFacts>>;

/** Markup that is held back for something that neither the configuration nor the policy knows. Only the command line reads pages. */
export const markupLint: LintFacts = {
  id: 'markup-unnamed',
  level: 'problem',
  reason: '',
  source: LAWS.telling,
  wording: 'Add the service to site.json, or correct the name in the markup.',
};

/** Where policy and configuration say different things. `version` is that of the front matter, if there is one. */
export function checkAgreement(
  document: PolicyDocument,
  config: SiteConfig,
  {today, version}: {readonly today: CalendarDate; readonly version: string | undefined},
): readonly PolicyFinding[] {
  const text = wholeText(document);
  const {name} = config.organisation;
  return [
    ...(name === undefined || includesName(text, name) ? [] : [findingInAll(agreementLints.controller)]),
    ...checkServices(text, config),
    ...checkLinks(document, config),
    ...checkDays(document, config),
    ...checkConsentRetention(document, config),
    ...checkVersion(config, version),
    ...(/\bGlobal Privacy Control\b|\bGPC\b/i.test(text) ? [] : [findingInAll(agreementLints.gpc)]),
    ...checkRegulator(config, today),
  ];
}

/** Every service that is held until consent, and every exception, has to be in the text. */
function checkServices(text: string, {categories}: SiteConfig): readonly PolicyFinding[] {
  const gated = categories.filter(({basis}) => basis !== 'necessary');
  const unnamed = gated.flatMap(({services}) => services.filter((service) => !isNamed(text, service)));
  const exceptions = gated.filter(({basis}) => basis !== 'consent' && !/\bobject\b/i.test(text));
  return [
    ...unnamed.map(({id, name}) =>
      findingInAll({
        ...agreementLints.service,
        reason: `The site asks for consent to “${name}” (service ${id}), and the policy does not name it.`,
      }),
    ),
    ...exceptions.map(({id}) =>
      findingInAll({
        ...agreementLints.exception,
        reason: `“${id}” runs without consent under an exception, and the policy does not say that people can object.`,
      }),
    ),
  ];
}

function isNamed(text: string, {name, provider}: Service): boolean {
  return includesName(text, name) || (provider !== undefined && includesName(text, provider));
}

function includesName(text: string, name: string): boolean {
  const plain = (words: string): string =>
    words.toLowerCase().replaceAll(/['’]/g, "'").replaceAll(/\s+/g, ' ');
  return plain(text).includes(plain(name));
}

/** The pages of the configuration, the contact and the panel. */
function checkLinks({links}: PolicyDocument, config: SiteConfig): readonly PolicyFinding[] {
  const found = new Set(links.map(({href}) => href));
  const {policy: self, ...others} = config.links;
  const {email} = config.organisation;
  const wanted = [
    ...Object.entries(others).map(([name, href]) => ({name: `links.${name}`, href})),
    ...(email === undefined ? [] : [{name: 'organisation.email', href: `mailto:${email}`}]),
    {name: 'the cookie settings', href: PANEL_HREF},
  ];
  return wanted
    .filter(({href}) => href !== self && !found.has(href))
    .map(({name, href}) =>
      findingInAll({
        ...agreementLints.link,
        reason: `The policy does not link to ${href} (${name}).`,
        wording: `[…](${name.startsWith('links.') ? `{{${name}}}` : href})`,
      }),
    );
}

/** Sentences that say how long an answer lasts. */
function checkDays(document: PolicyDocument, {cookie}: SiteConfig): readonly PolicyFinding[] {
  return document.blocks.flatMap((block) =>
    sentencesOf(block.text).flatMap(({text, start}) => {
      const days =
        /\b(answer|choice|consent)\b[^.]{0,40}\b(lasts?|is valid|expires?)\b[^.]{0,20}?\b(\d+) days\b/i.exec(
          text,
        );
      if (!days || Number(days[3]) === cookie.days) return [];
      const reason = `An answer lasts ${cookie.days} days: cookie.days in site.json.`;
      return [findingIn({...agreementLints.days, reason}, document, block, {start, excerpt: text})];
    }),
  );
}

function checkConsentRetention(document: PolicyDocument, {receipts}: SiteConfig): readonly PolicyFinding[] {
  const rows = document.tables.filter(({role}) => role === 'retention').flatMap((table) => table.rows);
  const row = rows.find(([what]) => what !== undefined && /\bconsent\b/i.test(what.text));
  const [, kept] = row ?? [];
  if (!kept || durationsIn(kept.text).includes(receipts.retention)) return [];
  const reason = `The record service keeps receipts for ${receipts.retention}: receipts.retention in site.json.`;
  return [findingIn({...agreementLints.retention, reason}, document, kept)];
}

function checkVersion({policy}: SiteConfig, version: string | undefined): readonly PolicyFinding[] {
  if (version === undefined || policy.version === undefined || policy.version === version) return [];
  const reason = `site.json names version ${policy.version} of the policy, and this is ${version}. Receipts would quote the wrong one.`;
  return [
    findingInAll({...agreementLints.version, reason, wording: `"policy": {"version": "${version}", …}`}),
  ];
}

function checkRegulator(
  {regulator, jurisdiction}: SiteConfig,
  today: CalendarDate,
): readonly PolicyFinding[] {
  if (jurisdiction !== 'GB') return [];
  if (regulator?.name !== undefined)
    return FORMER_REGULATOR.test(regulator.name) ? [findingInAll(agreementLints.regulatorName)] : [];
  const checked = parseCalendarDate(REGULATOR_CHECKED);
  return checked && addMonths(checked, REGULATOR_MONTHS) < today
    ? [findingInAll(agreementLints.regulatorCheck)]
    : [];
}
