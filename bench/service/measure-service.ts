import {join} from 'node:path';
import type {PostgresServer} from '../../test/service/database/postgres.ts';
import {
  type ListeningProcess,
  startListening,
  startServiceProcess,
} from '../../test/service/service-process.ts';
import {measureFsync, measureInsert} from './floors.ts';
import {createReceipts, type Load, readReceipts, sendReceipts} from './load.ts';

/** Numbers of connections. */
export const CONNECTIONS = [1, 16, 128] as const;

export const SERVERS = ['bare Fastify', 'SQLite', 'PostgreSQL'] as const;

export type ServerName = (typeof SERVERS)[number];

/** The figures of one round. */
export interface Round {
  /** How each server did, by its name and the number of connections. */
  readonly loads: ReadonlyMap<string, Load>;
  /** How look-ups by id did over 16 connections, by the name of the server. */
  readonly reads: ReadonlyMap<string, Load>;
  /** One `fsync`, and one bare `INSERT` with its commit: milliseconds. */
  readonly fsync: number;
  readonly insert: number;
}

/** Receipts of one measurement, by connections: one connection waits for the disk each time. As many are sent before, to warm up. */
const COUNTS: Readonly<Record<(typeof CONNECTIONS)[number], number>> = {1: 300, 16: 2000, 128: 4000};

/** Measures every server once, each in a process and a database of its own. */
export async function measureService(postgres: PostgresServer, folder: string): Promise<Round> {
  const [loads, reads] = [new Map<string, Load>(), new Map<string, Load>()];
  for (const connections of CONNECTIONS)
    for (const name of SERVERS) {
      const count = COUNTS[connections];
      const receipts = await createReceipts(2 * count);
      const server = await startServer(name, postgres, folder);
      await sendReceipts(server.url, receipts.slice(0, count), connections);
      loads.set(`${name} ${connections}`, await sendReceipts(server.url, receipts.slice(count), connections));
      if (connections === 16 && name !== 'bare Fastify') {
        const ids = receipts.map(({consentReceiptID}) => consentReceiptID);
        reads.set(name, await readReceipts(server.url, ids, 1));
      }
      await server.end('SIGTERM');
    }
  const [fsync, insert] = [await measureFsync(folder), measureInsert(join(folder, 'floor.sqlite'))];
  return {loads, reads, fsync, insert};
}

async function startServer(
  name: ServerName,
  postgres: PostgresServer,
  folder: string,
): Promise<ListeningProcess> {
  if (name === 'bare Fastify') return startListening([process.execPath, 'bench/service/echo.ts']);
  const file = join(folder, `${performance.now()}.sqlite`);
  return startServiceProcess(name === 'SQLite' ? file : await postgres.createDatabase());
}
