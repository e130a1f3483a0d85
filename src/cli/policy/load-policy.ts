import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import type {SiteConfig} from '../../config/types.ts';
import type {CalendarDate} from '../../platform/pure/calendar.ts';
import {type FilledPolicy, fillPolicy, type PolicyValues} from '../../policy/fill.ts';
import {frontMatter} from '../../policy/front-matter.ts';
import {checkMarkdownPolicy} from '../../policy/lints/check-policy.ts';
import type {PolicyFinding} from '../../policy/lints/finding.ts';
import type {PolicyText} from '../../policy/publish.ts';
import {policyTexts} from '../../policy/values.ts';
import {cookiesTable} from './cookies-table.ts';

/** A policy that was read, filled in and checked. */
export interface LoadedPolicy extends PolicyText {
  readonly version: string;
  /** Day it takes effect, `YYYY-MM-DD`. */
  readonly date: string;
  readonly findings: readonly PolicyFinding[];
}

/** Reads a policy in Markdown, fills it in from `config` and checks it. Rejects when the file cannot be read. */
export async function loadPolicy(
  file: string,
  config: SiteConfig | undefined,
  today: CalendarDate,
): Promise<LoadedPolicy> {
  const source = await readFile(file, 'utf8');
  const {fields} = frontMatter(source);
  const version = fields.get('version') ?? '';
  const values = config ? await valuesOf(config, version, fields.get('language')) : SAMPLE_VALUES;
  const filled = fillPolicy(source, values);
  const findings = checkMarkdownPolicy(filled.text, {today, config});
  return {
    text: filled.text,
    sha256: createHash('sha256').update(filled.text, 'utf8').digest('hex'),
    version,
    date: fields.get('date') ?? '',
    findings: findings.map((finding) => inSource(finding, filled)),
  };
}

/** Address that a version stays at, below that of the policy; `undefined` when the policy has none that ends with a slash. */
export function versionUrl({links}: SiteConfig, version: string): string | undefined {
  return links.policy?.endsWith('/') ? `${links.policy}${version}/` : undefined;
}

async function valuesOf(
  config: SiteConfig,
  version: string,
  language = config.language,
): Promise<PolicyValues> {
  const url = versionUrl(config, version);
  return {
    texts: {...policyTexts(config), ...(url === undefined ? {} : {'policy.url': url})},
    tables: {cookies: await cookiesTable(config, language)},
  };
}

/** A finding with the line of the file: a table that was filled in has more lines than its placeholder. */
function inSource(finding: PolicyFinding, {text, sourceLines}: FilledPolicy): PolicyFinding {
  if (finding.line === undefined) return finding;
  const line = sourceLines[finding.line - 1] ?? finding.line;
  const isTable =
    text.split('\n').length !== sourceLines.at(-1) &&
    sourceLines.indexOf(line) !== sourceLines.lastIndexOf(line);
  return {...finding, line, column: isTable ? 1 : finding.column};
}

/** Stands in for the configuration when only a text is checked. */
const SAMPLE_VALUES: PolicyValues = {
  texts: {
    ...policyTexts({
      organisation: {
        name: 'Example Trust',
        contact: 'Data protection officer',
        email: 'privacy@example.org',
        phone: 'tel:+44-20-7946-0000',
        url: 'https://example.org/',
        address: {streetAddress: '1 High Street', addressLocality: 'Leeds', postalCode: 'LS1 1AA'},
      },
      links: {
        policy: '/privacy/',
        cookies: '/privacy/cookies/',
        rights: '/privacy/request/',
        complaint: '/privacy/complain/',
      },
      cookie: {name: 'privacy-desk', days: 180},
      policy: {url: '/privacy/1/'},
      site: 'Website',
    }),
  },
  tables: {cookies: ['| Service | What it keeps in your browser |', '|---|---|', '| Example | none |']},
};
