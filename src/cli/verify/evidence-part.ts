import type {CheckedPart, ReceiptPart} from '../../service/verify/checked-part.ts';

/** The parts of an evidence bundle that are checked besides its receipts. */
type BundlePart = 'archive' | 'keys' | 'manifest' | 'files' | 'registered' | 'copies' | 'timestamp';

/** The result of checking one part of an evidence bundle, or of a receipt in it. */
export type EvidencePart = CheckedPart<BundlePart | ReceiptPart>;
