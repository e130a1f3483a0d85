import type {Database} from '../database/tables.ts';
import type {StoredCheckpoint} from '../log/checkpoints.ts';

/** A place outside that a checkpoint was copied to. */
export interface AnchorCopy {
  /** Path or address of the place, without a password. */
  readonly target: string;
  readonly kind: string;
  /** When: ISO 8601 in UTC. */
  readonly anchoredAt: string;
  /** The token of a time stamp authority: DER in base64. */
  readonly token: string | null;
}

/**
 * The first checkpoint of at least `size` entries that was copied outside: it says earliest that the entries were there. One with a time
 * stamp is better than one without.
 */
export async function anchoredCheckpoint(db: Database, size: number): Promise<StoredCheckpoint | undefined> {
  const anchored = db
    .selectFrom('checkpoints')
    .innerJoin('anchors', 'anchors.size', 'checkpoints.size')
    .select(['checkpoints.size', 'checkpoints.note'])
    .where('checkpoints.size', '>=', size)
    .orderBy('checkpoints.size')
    .limit(1);
  return (
    (await anchored.where('anchors.kind', '=', 'timestamp').executeTakeFirst()) ??
    (await anchored.executeTakeFirst())
  );
}

/** The places that the checkpoint of `size` entries was copied to. */
export async function anchorsOf(db: Database, size: number): Promise<readonly AnchorCopy[]> {
  const rows = await db
    .selectFrom('anchors')
    .selectAll()
    .where('size', '=', size)
    .orderBy('target')
    .execute();
  return rows.map(({target, kind, anchored_at, token}) => ({
    target: withoutCredentials(target),
    kind,
    anchoredAt: anchored_at,
    token,
  }));
}

/** The address of a place can have a password or a token, which others must not learn. */
function withoutCredentials(target: string): string {
  if (!/^https?:/.test(target) || !URL.canParse(target)) return target;
  const {origin, pathname} = new URL(target);
  return origin + pathname;
}
