/** What docs/safety-net.md says of each way: `node test/pages/net/table.ts` prints it. */
import {pathToFileURL} from 'node:url';
import {engines} from '../../drive/engine.ts';
import {fateIn, ways} from './ways.ts';
import type {Fate, Way} from './ways.ts';

const words: Readonly<Record<Fate, string>> = {
  stopped: '–',
  perhaps: 'perhaps sent',
  slips: 'perhaps sent, perhaps runs',
  sent: '**sent**',
  runs: '**sent, runs**',
  refused: '– (browser)',
  absent: 'not there',
};

const row = (way: Way): string =>
  `| ${[way.what, ...engines.map((engine) => words[fateIn(way, engine)])].join(' | ')} |`;

/** The table of the ways, in Markdown. */
export const waysTable = (): string =>
  [
    '| What the page does | Chromium | Firefox | WebKit |',
    '|---|---|---|---|',
    ...Object.entries(ways).flatMap(([group, list]) => [`| **${group}** | | | |`, ...list.map(row)]),
  ].join('\n');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(waysTable());
