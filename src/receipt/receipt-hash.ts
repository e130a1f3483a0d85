import {canonicalJson} from './canonical-json.ts';
import type {Receipt} from './receipt.ts';
import {sha256Hex, type Digester} from './sha256-hex.ts';

/** What a receipt's `hash` must be: SHA-256 over the canonical JSON of everything but the hash itself. */
export const receiptHash = (subtle: Digester | undefined, receipt: Receipt): Promise<string | undefined> =>
  sha256Hex(subtle, canonicalJson({...receipt, hash: undefined}));
