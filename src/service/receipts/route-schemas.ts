import type {FastifySchema} from 'fastify';
import {receiptSchema} from '../../receipt/model.ts';
import {problemResponses} from '../http/problem-schema.ts';
import {MAX_BATCH} from './batch.ts';

const receiptId = {
  type: 'object',
  properties: {id: {type: 'string', format: 'uuid', description: 'The receipt’s consentReceiptID.'}},
};

const signed = {
  description: 'The receipt as it was sent, with the signature of the service in `proof`.',
  type: 'object',
  required: ['proof'],
  properties: {
    proof: {
      type: 'object',
      required: ['type', 'jws'],
      properties: {type: {const: 'jws'}, jws: {type: 'string', description: 'RFC 7515, compact, Ed25519.'}},
    },
  },
};

const results = {
  description: 'One result for each receipt of the batch, in order.',
  type: 'object',
  properties: {
    results: {
      type: 'array',
      items: {
        type: 'object',
        required: ['status'],
        properties: {
          id: {type: 'string'},
          status: {type: 'integer', description: 'The status that this receipt would have had by itself.'},
          jws: {type: 'string'},
          problem: {type: 'object'},
        },
      },
    },
  },
};

/** Descriptions of the routes of receipts, for the OpenAPI document. Bodies are checked by the handlers, one receipt at a time. */
export const receiptRouteSchemas = {
  add: {
    summary: 'Store a receipt, or up to 100',
    description:
      'Idempotent by the receipt’s id. The answer comes when the receipt is on the disk. A single receipt needs its id in the header Idempotency-Key.',
    headers: {type: 'object', properties: {'idempotency-key': {type: 'string'}}},
    body: {
      oneOf: [
        receiptSchema,
        {
          type: 'object',
          required: ['receipts'],
          properties: {receipts: {type: 'array', minItems: 1, maxItems: MAX_BATCH, items: receiptSchema}},
        },
      ],
    },
    response: {
      201: {
        ...signed,
        description: 'Stored. The receipt as it was sent, with the signature of the service in `proof`.',
      },
      200: {description: 'Stored already; or the results of a batch.', oneOf: [signed, results]},
      ...problemResponses(
        'not-json',
        'receipt-conflict',
        'receipt-deleted',
        'too-large',
        'media-type',
        'too-many-requests',
        'unavailable',
      ),
    },
  },
  read: {
    summary: 'Read a receipt',
    params: receiptId,
    response: {200: signed, ...problemResponses('not-found', 'receipt-deleted')},
  },
  remove: {
    summary: 'Delete a receipt, or everything of its visitor',
    description:
      'Deletes content and salt. A hash without its salt stays in the log. What is on hold is not deleted: then the request is kept, and an officer decides.',
    params: receiptId,
    querystring: {
      type: 'object',
      properties: {
        scope: {
          enum: ['receipt', 'visitor'],
          default: 'receipt',
          description: '`visitor`: every receipt of the visitor whose receipt this is.',
        },
      },
    },
    response: {
      200: {
        description: 'Deleted, with `scope=visitor`.',
        type: 'object',
        required: ['erased'],
        properties: {erased: {type: 'integer', description: 'How many receipts were deleted.'}},
      },
      204: {description: 'Deleted.', type: 'null'},
      ...problemResponses('request-invalid', 'not-found', 'receipt-held'),
    },
  },
} as const satisfies Readonly<Record<string, FastifySchema>>;
