/** The table of docs/automatic-blocking.md: `node test/pages/automatic-blocking/coverage-table.ts` prints it. */
import {pathToFileURL} from 'node:url';
import {engines} from '../../drive/engine.ts';
import {outcomeIn, unmarkedRequests} from './coverage.ts';
import type {Outcome, UnmarkedRequest} from './coverage.ts';

const outcomeTexts: Readonly<Record<Outcome, string>> = {
  blocked: '–',
  'may-be-sent': 'may be sent',
  'may-run': 'may be sent, may run',
  sent: '**sent**',
  runs: '**sent, runs**',
  refused: '– (browser)',
  unsupported: 'not supported',
};

/** The outcome of every unmarked request in every engine, as a Markdown table. */
export function coverageTable(): string {
  return [
    '| What the page does | Chromium | Firefox | WebKit |',
    '|---|---|---|---|',
    ...Object.entries(unmarkedRequests).flatMap(([group, requests]) => [
      `| **${group}** | | | |`,
      ...requests.map(row),
    ]),
  ].join('\n');
}

function row(request: UnmarkedRequest): string {
  const cells = engines.map((engine) => outcomeTexts[outcomeIn(request, engine)]);
  return `| ${[request.description, ...cells].join(' | ')} |`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(coverageTable());
