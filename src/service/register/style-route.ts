import {createHash} from 'node:crypto';
import type {FastifyInstance} from 'fastify';
import {styles} from './styles.ts';

const PATH = '/register/style.css';

/** Changes with the content, so that browsers can keep each for a year. */
export const STYLE_ADDRESS = `${PATH}?${createHash('sha256').update(styles).digest('hex').slice(0, 12)}`;

/** Adds the style sheet of the register. */
export function styleRoute(scope: FastifyInstance): void {
  scope.get(PATH, {config: {role: 'none'}}, (_request, reply) =>
    reply
      .type('text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(styles),
  );
}
