import type {Database} from '../../database/tables.ts';

/** Sends the letters of a case that wait for an e-mail address to another one. Without another one, they are deleted. */
export async function readdressWaiting(
  db: Database,
  reference: string,
  {from, to}: {readonly from: string; readonly to: string | undefined},
): Promise<void> {
  if (to === undefined)
    await db
      .deleteFrom('outgoing')
      .where('reference', '=', reference)
      .where('state', '=', 'waiting')
      .where('target', '=', from)
      .where('purpose', '<>', 'notice')
      .execute();
  else
    await db
      .updateTable('outgoing')
      .set({target: to})
      .where('reference', '=', reference)
      .where('state', '=', 'waiting')
      .where('target', '=', from)
      .where('purpose', '<>', 'notice')
      .execute();
}
