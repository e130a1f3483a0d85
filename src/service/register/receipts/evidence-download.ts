import type {FastifyInstance} from 'fastify';
import {createEvidence} from '../../evidence/evidence-bundle.ts';
import {zipFiles} from '../../evidence/zip.ts';
import {readReceiptRow, type ReceiptPagesOptions, type ReceiptRoute} from './options.ts';

/** Adds the download of everything that proves a receipt, as `privacy-desk evidence` writes it. */
export function evidenceDownload(server: FastifyInstance, options: ReceiptPagesOptions): void {
  const {db, keys, registered, now, audit} = options;
  server.get<ReceiptRoute>(
    '/register/receipts/:id/evidence.zip',
    {config: {role: 'officer'}},
    async (request, reply) => {
      const {id, reference} = await readReceiptRow(db, request.params.id);
      const archive = zipFiles(await createEvidence({db, keys, register: registered, now}, id), now());
      await audit.add(request.person, 'receipt:evidence', id);
      return reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename="evidence-${reference}.zip"`)
        .header('cache-control', 'no-store')
        .send(Buffer.from(archive));
    },
  );
}
