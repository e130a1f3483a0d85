import type {Evidence} from './evidence.ts';
import type {ReceiptGround} from './ground.ts';

/** What shows that the words and the program were the published ones. */
export const buildEvidence = (ground: ReceiptGround): Evidence => ({
  widgetVersion: ground.widgetVersion,
  bundleSha384: ground.bundleHash,
  configSha256: ground.digests.config,
  noticeSha256: ground.digests.notice,
  policyVersion: ground.config.policy.version,
  policySha256: ground.config.policy.sha256,
  // The layer is the first word of every method.
  layer: ground.method.split('-')[0] as Evidence['layer'],
  gpc: ground.gpc,
  clock: 'client',
  digest: ground.digests.config ? 'SHA-256' : 'none',
});
