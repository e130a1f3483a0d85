import type {Database} from '../database/tables.ts';

/**
 * Deletes the numbers of visitors who have no receipt with content any more, where holds and decisions name them. `principals` are those
 * who may have none: 500 at most, because both databases limit the values of a statement.
 */
export async function forgetVisitors(transaction: Database, principals: readonly string[]): Promise<void> {
  if (principals.length === 0) return;
  const rows = await transaction
    .selectFrom('receipts')
    .select('principal')
    .distinct()
    .where('principal', 'in', principals)
    .execute();
  const left = new Set(rows.map(({principal}) => principal));
  const gone = principals.filter((principal) => !left.has(principal));
  if (gone.length === 0) return;
  await transaction.deleteFrom('visitor_retention').where('principal', 'in', gone).execute();
  await transaction.updateTable('holds').set({principal: null}).where('principal', 'in', gone).execute();
}
