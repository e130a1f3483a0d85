import {createServer} from 'node:http';
import {listenOnLoopback} from './loopback-server.ts';
import type {LoopbackServer} from './loopback-server.ts';

/** Serves an empty page, for browsers to be at between two visitors, at every path. */
export function serveBlankPage(): Promise<LoopbackServer> {
  return listenOnLoopback(
    createServer((_, response) => {
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>Blank</title>');
    }),
  );
}
