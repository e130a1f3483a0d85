import {encodeBase64} from '../../platform/pure/base64.ts';
import {isoMilliseconds} from '../../platform/pure/time.ts';
import type {Database} from '../database/tables.ts';
import {addressAnchor, type Anchor, fileAnchor, timestampAnchor} from './anchors.ts';
import type {StoredCheckpoint} from './checkpoints.ts';

/**
 * The anchors in a list, separated by commas: `https://…` is an address that checkpoints are posted to, `timestamp+https://…` a time
 * stamp authority, and everything else a file that they are appended to.
 */
export function parseAnchors(list: string): readonly Anchor[] {
  const targets = list.split(',').map((target) => target.trim());
  return targets.filter(Boolean).map((target) => {
    if (target.startsWith('timestamp+')) return timestampAnchor(target.replace('timestamp+', ''));
    return /^https?:/.test(target) ? addressAnchor(target) : fileAnchor(target);
  });
}

/** Copies a checkpoint to an anchor, once, and notes that. Rejects with an `AnchorError` when the copy has not arrived. */
export async function anchorCheckpoint(
  db: Database,
  {size, note}: StoredCheckpoint,
  anchor: Anchor,
  now: number,
): Promise<void> {
  const known = await db
    .selectFrom('anchors')
    .select('kind')
    .where('size', '=', size)
    .where('target', '=', anchor.target)
    .executeTakeFirst();
  if (known) return;
  const {kind, target, token} = await anchor.anchor(note);
  const copy = {size, target, kind, anchored_at: isoMilliseconds(now)};
  await db
    .insertInto('anchors')
    .values({...copy, token: token ? encodeBase64(token) : null})
    // Another process may have copied the same checkpoint.
    .onConflict((conflict) => conflict.columns(['size', 'target']).doNothing())
    .execute();
}
