import {missingConditions} from './basis.ts';
import type {Problem} from './problem.ts';
import {atPath, formatValue, readers, type ReportAt} from './readers.ts';
import {describeSite} from './site-shape.ts';
import type {Category, SiteConfig} from './types.ts';

/** A configuration that has been checked. */
export interface ParsedConfig {
  /** Complete: defaults replace what was missing or wrong. */
  readonly config: SiteConfig;
  /** Every mistake, in the order of the configuration. */
  readonly problems: readonly Problem[];
}

/** The text of a configuration that has been checked. */
export interface ParsedConfigText extends ParsedConfig {
  /** As the site owner wrote it; `undefined` when the text is not JSON. */
  readonly raw: unknown;
}

const readSite: (raw: unknown, report: ReportAt) => SiteConfig = describeSite(readers);

/** Checks a configuration and completes it. `undefined` is an empty configuration. Never throws. */
export function parseConfig(raw: unknown): ParsedConfig {
  const problems: Problem[] = [];
  const report: ReportAt = (code, message, path = '') => problems.push({code, path: path.slice(1), message});
  try {
    const config = readSite(raw, report);
    checkOrganisation(config, report);
    return {
      config: {...config, categories: checkBases(config, report), aliases: checkAliases(config, report)},
      problems,
    };
  } catch (error) {
    // JSON never throws here. A getter, a proxy or an object that contains itself can.
    report('config-type', `${formatValue(String(error))}. Treated as {}.`);
    return {config: readSite(undefined, report), problems};
  }
}

/** Checks a configuration given as JSON text, which may begin with a byte order mark. Never throws. */
export function parseConfigText(text: string): ParsedConfigText {
  try {
    const raw: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return {raw, ...parseConfig(raw)};
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `${positionIn(reason, text)}Expected JSON; ${reason}. Defaults are used.`;
    return {
      raw: undefined,
      config: parseConfig(undefined).config,
      problems: [{code: 'config-json', path: '', message}],
    };
  }
}

/** Reports a configuration that does not say who asks. */
function checkOrganisation({organisation}: SiteConfig, report: ReportAt): void {
  if (organisation.name?.trim()) return;
  const message = 'Expected the name of the organisation that asks. The host name of the site is shown.';
  report('organisation-missing', message, '.organisation.name');
}

/** How many missing conditions a message names. Each service of the category can add six. */
const MAX_NAMED = 8;

/** Changes a UK exception to `consent` where its conditions are not met. */
function checkBases({categories, jurisdiction}: SiteConfig, report: ReportAt): readonly Category[] {
  return categories.map((category, index) => {
    const {basis} = category;
    const missing = missingConditions(category, jurisdiction);
    if (missing.length === 0) return category;
    const named = missing.slice(0, MAX_NAMED).join(', ');
    const others = missing.length > MAX_NAMED ? ` and ${missing.length - MAX_NAMED} more` : '';
    const message = `Expected for "${basis}": ${named}${others}. Treated as "consent".`;
    report('exception-conditions', message, `.categories[${index}].basis`);
    return {...category, basis: 'consent'};
  });
}

/** Leaves out aliases of unknown categories. Without configured categories any name is possible, because markup names them. */
function checkAliases({aliases, categories}: SiteConfig, report: ReportAt): SiteConfig['aliases'] {
  const keys = categories.flatMap(({id, services}) => [
    id,
    ...services.map((service) => `${id}:${service.id}`),
  ]);
  if (keys.length === 0) return aliases;
  return readers.map(readers.oneOf(keys, 'category-unknown'))(aliases, atPath(report, '.aliases'));
}

/** Line and column of a JSON error. Messages of engines have both, an offset (V8 in Node 20), or neither (WebKit). */
function positionIn(reason: string, text: string): string {
  const [, offset] = /at position (\d+)/.exec(reason) ?? [];
  const before = text.slice(0, Number(offset ?? 0)).split('\n');
  const [, line = String(before.length), column = String((before.at(-1) ?? '').length + 1)] =
    /line (\d+) column (\d+)/.exec(reason) ?? [];
  return offset === undefined && !reason.includes('line ') ? '' : `Line ${line}, column ${column}: `;
}
