/** The tables for finding, keeping, erasing and counting receipts. See `Tables` for the form of times and days. */
export interface ReceiptCareTables {
  readonly search_terms: SearchTermTable;
  readonly holds: HoldTable;
  readonly visitor_retention: VisitorRetentionTable;
  readonly erasure_requests: ErasureRequestTable;
  readonly purge_runs: PurgeRunTable;
  readonly answer_counts: AnswerCountTable;
}

/** A term that a receipt can be found by: see `searchTerms`. Deleted with the content of the receipt. */
export interface SearchTermTable {
  /** 1 when something that the receipt names was never registered, else 0. */
  readonly unproven: number;
  /** A key such as `analytics`; empty in the rows for all purposes together. */
  readonly purpose: string;
  readonly status: string;
  /** Those of the receipt. */
  readonly received_at: string;
  readonly log_index: number;
}

/** Keeps receipts from being deleted, for example for a legal claim. It stays in the list after its end. */
export interface HoldTable {
  readonly id: string;
  /** The receipt that it was placed on. */
  readonly receipt: string;
  /** When it is for everything of the visitor, also what is still to come: the visitor's random id. */
  readonly principal: string | null;
  readonly reason: string;
  readonly placed_at: string;
  readonly placed_by: string;
  /** Its last day; `null` when it has no end. */
  readonly until: string | null;
  readonly released_at: string | null;
  readonly released_by: string | null;
  readonly release_reason: string | null;
}

/** How long the receipts of one visitor are kept after the end of their consents, instead of the period of the configuration. */
export interface VisitorRetentionTable {
  readonly principal: string;
  readonly months: number;
  readonly reason: string;
  readonly set_at: string;
  readonly set_by: string;
}

/** A visitor has asked for a deletion. */
export interface ErasureRequestTable {
  readonly id: string;
  /** The receipt whose id the visitor gave. */
  readonly receipt: string;
  /** One receipt, or everything of the visitor. */
  readonly scope: 'receipt' | 'visitor';
  readonly asked_at: string;
  /** How many receipts were deleted. */
  readonly erased: number;
  /** How many were not, because they were on hold. */
  readonly held: number;
  /** `open` until an officer has decided about what was on hold. */
  readonly state: 'done' | 'open' | 'refused';
  readonly decided_at: string | null;
  readonly decided_by: string | null;
  readonly decision: string | null;
  /** While everything of a visitor is waiting for a decision: the visitor's random id. */
  readonly principal: string | null;
}

/** One run of the deletion of receipts whose retention period is over. */
export interface PurgeRunTable {
  readonly id: string;
  readonly started_at: string;
  /** `null` while it runs, and when it was interrupted. */
  readonly finished_at: string | null;
  readonly deleted: number;
  /** How many were due and on hold. */
  readonly held: number;
}

/** How often an answer was given on one day under one version of the notice. */
export interface AnswerCountTable {
  readonly day: string;
  /** Version of the notice. */
  readonly notice: string;
  readonly answer: 'accepted' | 'rejected' | 'withdrawn';
  /** `receipts`, or the `counter`, which has no identifiers. */
  readonly source: 'receipts' | 'counter';
  readonly count: number;
}
