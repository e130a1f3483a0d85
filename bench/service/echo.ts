/**
 * A bare Fastify server: it parses a receipt, validates it against the schema, and sends it back. Nothing that stores receipts can be
 * faster. It runs in a process of its own, as the service does, and prints its address.
 */
import type {AddressInfo} from 'node:net';
import {Ajv2020} from 'ajv/dist/2020.js';
import {fastify} from 'fastify';
import {collectDefaultMetrics, Registry} from 'prom-client';
import {receiptSchema} from '../../src/receipt/model.ts';

const registry = new Registry();
collectDefaultMetrics({register: registry});

const server = fastify({logger: false});
const validate = new Ajv2020({strict: true, strictRequired: false, strictTypes: false}).compile(
  receiptSchema,
);
const options = {schema: {body: receiptSchema}, validatorCompiler: () => validate};
server.post('/receipts', options, ({body}) => body);
server.get('/metrics', () => registry.metrics());
await server.listen({port: 0, host: '127.0.0.1'});
const {port} = server.server.address() as AddressInfo;
console.log(`The bare server listens at http://127.0.0.1:${port}`);
