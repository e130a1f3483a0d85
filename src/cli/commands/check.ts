import {answerHints} from '../answer-hints.ts';
import {claimHints} from '../claim-hints.ts';
import {type Command, readArguments, required} from '../command.ts';
import {exceptionHints} from '../exceptions/exception-hints.ts';
import {hasProblem, jsonFindings, outcomeOf, printEach, printFindings} from '../findings.ts';
import {checkFile} from '../load-site.ts';
import {presetHints} from '../presets/preset-hints.ts';
import {wrapLine} from '../wrap.ts';

/** `privacy-desk check`. */
export const check: Command = {
  name: 'check',
  summary: 'Check a configuration file.',
  usage: `privacy-desk check <site.json> [--json]

Checks a configuration file. Prints each problem with its line, its path and its code;
docs/messages.md explains the codes. Then it prints warnings: what the site works without.

When there are no problems, it also prints what it cannot see: how products that count visits
have to be set up under the exception for statistics, whether objections outlast the seven days
after which Safari deletes a cookie, and whether answers that you have worded yourself are
equally plain. If the site is sent receipts, it prints which keys would let receipts claim
conformance.

  --json  Print one JSON object for programs: docs/command-line.md describes it.`,
  async run(args, {terminal}) {
    const {values, argument} = readArguments(args, {json: {type: 'boolean', default: false}} as const);
    const file = required(argument, '<site.json>');
    const {site, findings} = await checkFile(file);
    const isRefused = hasProblem(findings);
    if (values.json) {
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
  },
};
