import {type ProblemKind, problemKinds, problemOf} from './problem.ts';

/** Schemas of the answers for kinds of problems, by status, for the OpenAPI document. */
export function problemResponses(...kinds: readonly ProblemKind[]): Readonly<Record<number, object>> {
  return Object.fromEntries(
    kinds.map((kind) => [
      problemKinds[kind][0],
      {
        description: problemKinds[kind][1],
        content: {
          'application/problem+json': {
            schema: {
              type: 'object',
              required: ['type', 'title', 'status', 'detail'],
              properties: {
                type: {const: problemOf(kind, '').type},
                title: {type: 'string'},
                status: {const: problemKinds[kind][0]},
                detail: {type: 'string'},
              },
            },
          },
        },
      },
    ]),
  );
}
