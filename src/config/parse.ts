import {effectiveBasis, exceptionConditions, missingConditions} from './basis.ts';
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
    const message = `${positionIn(reason)}expected JSON; ${reason}. Defaults are used.`;
    return {
      raw: undefined,
      config: parseConfig(undefined).config,
      problems: [{code: 'config-json', path: '', message}],
    };
  }
}

/** Changes a UK exception to `consent` where its conditions are not met. */
function checkBases({categories}: SiteConfig, report: ReportAt): readonly Category[] {
  return categories.map((category, index) => {
    const {basis, services} = category;
    const conditions = exceptionConditions.get(basis);
    if (!conditions || effectiveBasis({...category}) === basis) return category;
    const missing = services.flatMap((service, position) =>
      missingConditions(service, conditions).map((key) => `services[${position}].${key}`),
    );
    const message = `Expected for "${basis}": ${firstFour(missing) || 'a service'}. Treated as "consent".`;
    report('exemption-conditions', message, `.categories[${index}].basis`);
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
  return readers.map(readers.oneOf(keys, '', 'category-unknown'))(aliases, atPath(report, '.aliases'));
}

function firstFour(names: readonly string[]): string {
  return names.length > 4 ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more` : names.join(', ');
}

/** Line and column of a JSON error. The messages of V8 and Firefox contain them; those of WebKit do not. */
function positionIn(reason: string): string {
  const [, line, column] = /line (\d+) column (\d+)/.exec(reason) ?? [];
  return line && column ? `Line ${line}, column ${column}: ` : '';
}
