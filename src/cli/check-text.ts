import {parseConfigText} from '../config/parse.ts';
import {presetUses} from '../config/presets.ts';
import type {Problem, ProblemCode} from '../config/problem.ts';
import {type CalendarDate, londonDate} from '../platform/pure/calendar.ts';
import {type Finding, inOrder, locate, locateMistake} from './findings.ts';
import {jsonMistakes} from './json/mistakes.ts';
import {positionAt} from './json/position.ts';
import {type JsonSource, jsonSource} from './json/source.ts';
import {didYouMean} from './nearest.ts';
import {withForm} from './presets/preset-form.ts';
import {presetProblems} from './presets/preset-problems.ts';
import {knownPresets, type SiteWithPresets, withPresets} from './presets/site-presets.ts';
import {completenessProblems} from './rules/completeness-rules.ts';
import {knownSignals} from './rules/signal-rules.ts';
import {siteRuleProblems} from './rules/site-rules.ts';
import {rootAddressHint} from './root-address.ts';
import {suggestKey} from './suggest-key.ts';

/** How a configuration is checked. */
export interface CheckOptions {
  /** The day to compare review dates with. Today in London when absent. */
  readonly today?: CalendarDate;
  /** A kind of problem that the caller reports by itself. */
  readonly except?: ProblemCode;
}

/** A configuration file that has been read and checked. */
export interface CheckedSite {
  readonly site: SiteWithPresets;
  /** Everything that was found, in the order of the checks. */
  readonly findings: readonly Finding[];
}

/** Checks the text of a configuration file. It reads no file, so it also runs in a browser. Never throws. */
export function checkText(
  file: string,
  {today = londonDate(Date.now()), except}: CheckOptions = {},
): CheckedSite {
  const text = file.replace(/^\ufeff/, '');
  const site = withPresets(parseConfigText(text));
  const mistakes = site.written === undefined ? jsonMistakes(text) : [];
  if (mistakes.length > 0) {
    const findings = mistakes.map(({offset, message}) =>
      locateMistake(message, text, positionAt(text, offset)),
    );
    return {site, findings};
  }
  const source = jsonSource(text);
  const problems = problemsOf(site, today, source).filter(({code}) => code !== except);
  return {site, findings: inOrder(problems.map((problem) => locate(problem, source)))};
}

/** Every problem of a configuration on a day: also those that a page does not look for. */
export function problemsOf(
  {expanded, written, config, problems}: SiteWithPresets,
  today: CalendarDate,
  {repeated}: Pick<JsonSource, 'repeated'> = {repeated: []},
): readonly Problem[] {
  const uses = presetUses(written, knownPresets);
  return [
    ...repeated,
    // The rules say the same with the paragraph and its source, once for each condition.
    ...problems.filter(({code}) => code !== 'exception-conditions').map(withSuggestion),
    ...siteRuleProblems(expanded, config, today),
    ...[...completenessProblems(config), ...presetProblems(written, today)].map((problem) =>
      withForm(problem, uses),
    ),
  ];
}

/** Names the key, the signal or the address that was probably meant. A page does not: what it expects is enough there. */
function withSuggestion(problem: Problem): Problem {
  const {code, path, message} = problem;
  const [, address] = /^Expected an address .*; found "([^"]*)"\./.exec(message) ?? [];
  if (address !== undefined) return {...problem, message: message + rootAddressHint(address)};
  if (code === 'config-key') return {...problem, message: message + suggestKey(path)};
  const [, signal] = /^Expected a signal .*; found "(.*)"\./.exec(message) ?? [];
  return signal === undefined ? problem : {...problem, message: message + didYouMean(signal, knownSignals)};
}
