import {readFile} from 'node:fs/promises';
import {londonDate} from '../../platform/pure/calendar.ts';
import type {PolicyFinding} from '../../policy/lints/finding.ts';
import {answerHints} from '../answer-hints.ts';
import {claimHints} from '../claim-hints.ts';
import {type Command, type ExitCode, readArguments, required, type Terminal, UsageError} from '../command.ts';
import {exceptionHints} from '../exceptions/exception-hints.ts';
import {hasProblem, jsonFindings, outcomeOf, printEach, printFindings} from '../findings.ts';
import {checkFile, loadSite} from '../load-site.ts';
import {checkPolicyFile, isPolicyFile} from '../policy/check-policy-file.ts';
import {checkMarkup} from '../policy/markup-services.ts';
import {
  countPolicyFindings,
  jsonPolicyFindings,
  printPolicyFindings,
  refusesPolicy,
} from '../policy/policy-findings.ts';
import {presetHints} from '../presets/preset-hints.ts';
import {checkTheme} from '../theme/check-theme.ts';
import {wrapLine} from '../wrap.ts';

/** `privacy-desk check`. */
export const check: Command = {
  name: 'check',
  summary: 'Check a configuration file, a privacy policy, or a theme.',
  usage: `privacy-desk check <site.json> [--json]
privacy-desk check <policy> [--site <site.json>] [--pages <folder>] [--json]
privacy-desk check <style.css> [--json]

Checks a configuration file. Prints each problem with its line, its path and its code;
docs/messages.md explains the codes. Then it prints warnings: what the site works without.

When there are no problems, it also prints what it cannot see: how products that count visits
have to be set up under the exception for statistics, whether objections outlast the seven days
after which Safari deletes a cookie, and whether answers that you have worded yourself are
equally plain. If the site is sent receipts, it prints which keys would let receipts claim
conformance.

A file whose name ends in .md, .html or .txt is a privacy policy. Prints what is wrong or missing
in it, with line, reason, source and what to write: docs/policy.md lists the checks.

In a style sheet, prints where one answer would look unlike the other, and colours of the widget
with too little contrast.

  --site <site.json>  The configuration that the policy has to agree with.
  --pages <folder>    Your pages: what their markup holds back has to be in site.json too.
  --json              Print one JSON object for programs: docs/command-line.md describes it.`,
  async run(args, {terminal}) {
    const options = {
      json: {type: 'boolean', default: false},
      site: {type: 'string'},
      pages: {type: 'string'},
    } as const;
    const {values, argument} = readArguments(args, options);
    const file = required(argument, '<site.json>');
    if (isPolicyFile(file)) return checkPolicy(file, values, terminal);
    if (/\.css$/i.test(file))
      return report(file, checkTheme(await readFile(file, 'utf8')), values.json, terminal);
    if (values.site !== undefined)
      throw new UsageError('--site is for a policy: a file in .md, .html or .txt.');
    return checkSite(file, values.json, terminal);
  },
};

async function checkSite(file: string, isJson: boolean, terminal: Terminal): Promise<ExitCode> {
  const {site, findings} = await checkFile(file);
  const isRefused = hasProblem(findings);
  if (isJson) {
    terminal.print(JSON.stringify({file, isValid: !isRefused, findings: jsonFindings(findings)}, null, 2));
    return isRefused ? 1 : 0;
  }
  if (isRefused) {
    printFindings(file, findings, terminal);
    return 1;
  }
  printEach(file, findings, terminal);
  terminal.print(`${file}: ${outcomeOf(findings)} (categories: ${site.config.categories.length}).`);
  const hints = [exceptionHints, answerHints, claimHints].flatMap((hintsFor) => hintsFor(site.config));
  const presets = presetHints(site.written);
  [...presets, ...hints].flatMap(wrapLine).forEach((line) => terminal.print(line));
  return 0;
}

/** The options of a check of a policy. */
interface PolicyOptions {
  readonly site?: string | undefined;
  readonly pages?: string | undefined;
  readonly json: boolean;
}

async function checkPolicy(
  file: string,
  {site: siteFile, pages, json}: PolicyOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const site = siteFile === undefined ? undefined : await loadSite(siteFile, terminal);
  if (siteFile !== undefined && !site) return 1;
  if (pages !== undefined && !site) throw new UsageError('--pages needs --site.');
  const today = londonDate(Date.now());
  const findings = [
    ...(await checkPolicyFile(file, {config: site?.config, today})),
    ...(site && pages !== undefined ? await checkMarkup(pages, site.config) : []),
  ];
  return report(file, findings, json, terminal);
}

function report(
  file: string,
  findings: readonly PolicyFinding[],
  isJson: boolean,
  terminal: Terminal,
): ExitCode {
  const isValid = !refusesPolicy(findings);
  if (isJson) {
    terminal.print(JSON.stringify({file, isValid, findings: jsonPolicyFindings(findings)}, null, 2));
    return isValid ? 0 : 1;
  }
  printPolicyFindings(file, findings, terminal);
  const outcome = `${file}: ${isValid && findings.length > 0 ? 'no errors, ' : ''}${countPolicyFindings(findings)}.`;
  if (isValid) terminal.print(outcome);
  else terminal.printError(outcome);
  return isValid ? 0 : 1;
}
