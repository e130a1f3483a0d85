import {stat} from 'node:fs/promises';
import {resolve} from 'node:path';
import {buildJson, buildLines, type BuildReport} from '../build-report.ts';
import {filesNeverLoaded} from '../compose-site.ts';
import {type Command, readArguments, required, type Terminal, UsageError} from '../command.ts';
import {type Finding, hasProblem, inOrder, jsonFindings, printFindings, unlocated} from '../findings.ts';
import {checkFile} from '../load-site.ts';
import {archiveNotices} from '../notice-archive.ts';
import {pagesInOutput} from '../pages-in-output.ts';
import {registerBuild} from '../register-build.ts';
import {writeSiteBundles} from '../site-bundles.ts';

/** `privacy-desk build`. */
export const build: Command = {
  name: 'build',
  summary: 'Write the files to serve, with a configuration built in.',
  usage: `privacy-desk build <site.json> --out <folder> [--register <folder>] [--dist <folder>] [--json]

Writes every file that pages load into <folder>, with the configuration built in. The tag of
desk.js is then all that a page needs. Prints the tag, the headers to send and the files.
Writes nothing when the configuration has problems, or when a page that it links to would have to
be in <folder> and is not there. Warnings are printed, and change nothing.

desk.js loads the other files from a folder that is named after their contents. Folders of
earlier builds stay: pages that are open still load from them. Each file is also written as .br
and .gz, for web servers that send those.

  --out <folder>       Where to write the files, for example public/privacy.
  --register <folder>  The folder that your record service reads. The words of every notice, the
                       configuration, and the hashes of desk.js and of the policy are added to it,
                       so that the service can show what a receipt stands for. Nothing in it is
                       deleted or replaced.
  --dist <folder>      Where the built bundles are. Those of this package by default.
  --json               Print one JSON object for programs: docs/command-line.md describes it.`,
  async run(args, {terminal, dist}) {
    const options = {
      out: {type: 'string'},
      register: {type: 'string'},
      dist: {type: 'string', default: dist},
      json: {type: 'boolean', default: false},
    } as const;
    const {values, argument} = readArguments(args, options);
    const file = required(argument, '<site.json>');
    const out = required(values.out, '--out <folder>');
    await checkOut(out, values.dist);
    const {site, findings: found} = await checkFile(file);
    const misplaced = await pagesInOutput(out, site.config);
    const findings = inOrder([...found, ...misplaced.map(unlocated)]);
    const print = values.json ? jsonPrinter(findings, terminal) : linePrinter(file, findings, terminal);
    if (hasProblem(findings)) {
      print.refusal(file);
      return 1;
    }
    const bundles = await writeSiteBundles(values.dist, out, site.expanded, filesNeverLoaded(site.config));
    const notices = await archiveNotices(out, site.config);
    const {register} = values;
    const registered =
      register === undefined
        ? undefined
        : await registerBuild(register, {archive: out, config: site.config, integrity: bundles.integrity});
    print.report({...bundles, file, out, config: site.config, notices, register, registered});
    return 0;
  },
};

/** How the outcome is printed. */
interface Printer {
  refusal(file: string): void;
  report(report: BuildReport): void;
}

function linePrinter(file: string, findings: readonly Finding[], terminal: Terminal): Printer {
  printFindings(file, findings, terminal);
  return {
    refusal: () => terminal.printError('Nothing was written.'),
    report: (report) => buildLines(report).forEach((line) => terminal.print(line)),
  };
}

function jsonPrinter(found: readonly Finding[], {print}: Terminal): Printer {
  const findings = jsonFindings(found);
  const printJson = (outcome: object): void => print(JSON.stringify({...outcome, findings}, null, 2));
  return {
    refusal: (file) => printJson({file, isWritten: false}),
    report: (report) => printJson({isWritten: true, ...buildJson(report)}),
  };
}

/** The files are written beside what is in the folder already, so it must not be one with other contents. */
async function checkOut(out: string, dist: string): Promise<void> {
  if (resolve(out) === resolve(dist))
    throw new UsageError(`--out ${out} is the folder of the built bundles. Choose a folder of your site.`);
  const found = await stat(out).catch(() => undefined);
  if (found && !found.isDirectory())
    throw new Error(`${out}: Expected a folder for --out, but this is a file. Choose another name.`);
}
