import {limitStatus, median, table} from '../figures.ts';
import type {Load} from './load.ts';
import {CONNECTIONS, type Round, SERVERS, type ServerName} from './measure-service.ts';

/** The figures of all rounds as Markdown: medians, and which goals they meet. */
export function reportService(rounds: readonly Round[]): string {
  const fsync = medianOf(rounds, (round) => round.fsync);
  const insert = medianOf(rounds, (round) => round.insert);
  const clients = rounds.flatMap(({loads}) => [...loads.values()].map(({clientTime}) => clientTime));
  return [
    loadTable(rounds),
    `In the same run, one \`fsync\` took ${fsync.toFixed(2)} ms, and one bare \`INSERT\` of 10,000 bytes with its commit in SQLite ${insert.toFixed(2)} ms. For each request, the client took ${Math.round(median(clients))} µs of the same processor.`,
    goalTable(rounds, fsync),
  ].join('\n\n');
}

function loadTable(rounds: readonly Round[]): string {
  const rows = CONNECTIONS.flatMap((connections) =>
    SERVERS.map((name) => {
      const of = (figure: keyof Load): number => figureOf(rounds, name, connections, figure);
      const share = shareOfBare(rounds, name, connections);
      return [
        name,
        String(connections),
        Math.round(of('perSecond')).toLocaleString('en'),
        share.toFixed(2),
        of('p50').toFixed(1),
        of('p99').toFixed(1),
        Math.round(of('serverTime')).toLocaleString('en'),
        Math.round(of('memory')).toLocaleString('en'),
      ];
    }),
  );
  const head = ['Server', 'Connections', 'Receipts per second', 'Share of bare', 'p50, ms', 'p99, ms'];
  return table([...head, 'Processor, µs', 'Memory, MB'], rows);
}

function goalTable(rounds: readonly Round[], fsync: number): string {
  const rows = (['SQLite', 'PostgreSQL'] as const).flatMap((name) => {
    const share = shareOfBare(rounds, name, 128);
    const p99 = figureOf(rounds, name, 16, 'p99');
    const reads = rounds.map((round) => round.reads.get(name)?.p50 ?? Number.NaN);
    return [
      [
        `${name}: share of the bare server at 128 connections`,
        '0.50',
        share.toFixed(2),
        limitStatus(share >= 0.5),
      ],
      [
        `${name}: p99 at 16 connections, in times of one \`fsync\``,
        '5',
        (p99 / fsync).toFixed(0),
        limitStatus(p99 <= 5 * fsync),
      ],
      [`${name}: p50 of a look-up by id, ms`, '2', median(reads).toFixed(2), limitStatus(median(reads) < 2)],
    ];
  });
  return table(['Goal', 'Limit', 'Measured', ''], rows);
}

/** The median of the rounds' ratios: what else the machine does in a round is in both of its parts. */
function shareOfBare(rounds: readonly Round[], name: ServerName, connections: number): number {
  return medianOf(
    rounds,
    ({loads}) =>
      (loads.get(`${name} ${connections}`)?.perSecond ?? Number.NaN) /
      (loads.get(`bare Fastify ${connections}`)?.perSecond ?? Number.NaN),
  );
}

function figureOf(
  rounds: readonly Round[],
  name: ServerName,
  connections: number,
  figure: keyof Load,
): number {
  return medianOf(rounds, ({loads}) => loads.get(`${name} ${connections}`)?.[figure] ?? Number.NaN);
}

function medianOf(rounds: readonly Round[], figure: (round: Round) => number): number {
  return median(rounds.map(figure));
}
