import swagger from '@fastify/swagger';
import type {FastifyInstance} from 'fastify';

/** Adds `GET /openapi.json`: OpenAPI 3.1 of every route that is added after this, from the schemas of the routes. */
export async function openApiRoute(server: FastifyInstance): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Privacy Desk record service',
        description: 'Stores consent receipts, signs them, and proves that none was altered.',
        version: '1',
      },
    },
  });
  // Schemas only describe. The handlers check what arrives, each receipt of a batch by itself, and Fastify's own serializer would
  // leave out members of answers that a schema does not name.
  server.setValidatorCompiler(() => () => true);
  server.setSerializerCompiler(() => (value) => JSON.stringify(value));
  server.get('/openapi.json', {schema: {hide: true}}, (_request, reply) => reply.send(server.swagger()));
}
