import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import type {FastifyInstance} from 'fastify';
import {ProblemError} from '../../http/problem.ts';

/** Address of the program that shows a notice again: our own interface, as pages of the site load it. */
export const PROGRAM_ADDRESS = '/register/program/shown-notice.js';

/** The program itself, and the texts of a language. */
const NAME = /^(shown-notice|desk-[a-z]{2,3}(-[a-z]+)*)\.js$/;

// A package may import itself by its name: this holds for the sources and for the compiled files, which lie elsewhere.
const dist = join(dirname(createRequire(import.meta.url).resolve('privacy-desk/package.json')), 'dist');

/** Whether the program is there. In a clone of the repository, it has to be built first. */
export function hasShownProgram(): boolean {
  return existsSync(pathOf('shown-notice.js'));
}

/**
 * Adds the files of the program. Everyone may read them: they are those of the package. The frame that loads them has no origin, so it
 * can send no cookie, and needs to be allowed by CORS.
 */
export function shownProgram(scope: FastifyInstance): void {
  scope.get<{Params: {readonly name: string}}>(
    '/register/program/:name',
    {config: {role: 'none'}},
    async ({params}, reply) => {
      const file = NAME.test(params.name)
        ? await readFile(pathOf(params.name)).catch(() => undefined)
        : undefined;
      if (!file) throw new ProblemError('not-found', 'There is no such file.');
      return reply
        .type('text/javascript; charset=utf-8')
        .header('access-control-allow-origin', '*')
        .header('cross-origin-resource-policy', 'cross-origin')
        .send(file);
    },
  );
}

function pathOf(name: string): string {
  return name === 'shown-notice.js' ? join(dist, 'register', name) : join(dist, name);
}
