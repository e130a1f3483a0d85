import type {NoticeLayer} from './input.ts';

/** The words of a notice as the archive keeps them, in a file that has the name of their hash. */
export interface ArchivedNotice {
  /** SHA-256 (hex) of `text` in UTF-8: `evidence.noticeSha256` of the receipts. */
  readonly sha256: string;
  readonly layer: NoticeLayer;
  /** BCP 47 tag of the texts. */
  readonly language: string;
  /** Version of the notice. */
  readonly version: string;
  readonly text: string;
}
