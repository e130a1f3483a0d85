/** The tables of requests and complaints. See `Tables` for the form of times and days. */
export interface CaseTables {
  readonly cases: CaseTable;
  readonly case_events: CaseEventTable;
  readonly former_links: FormerLinkTable;
  readonly outgoing: OutgoingTable;
  readonly calendar_feeds: CalendarFeedTable;
}

/** A rights request or a complaint. Its state is computed from its events. */
export interface CaseTable {
  readonly reference: string;
  readonly kind: string;
  /** The day on which it arrived. */
  readonly arrived: string;
  readonly received_at: string;
  readonly channel: string;
  /** `en` or `cy`. */
  readonly language: string;
  /** JSON. */
  readonly answers: string;
  /** Number of its events. A transaction that adds one updates this row first, so that others wait for its commit. */
  readonly events: number;
  /** The day on which it was closed; `null` while it is open. */
  readonly closed_on: string | null;
  /** Hash of the key of the form that it was sent with. A form that is sent twice makes one case. */
  readonly form_key: string | null;
  /** Hash of the secret of the link to its status. */
  readonly status_hash: string | null;
  /** Hash of the secret of the link that confirms the e-mail address. */
  readonly email_hash: string | null;
}

/** An event in the history of a case. Rows are added, and deleted only together with their case. */
export interface CaseEventTable {
  readonly reference: string;
  /** From 0. */
  readonly position: number;
  readonly type: string;
  readonly day: string;
  readonly at: string;
  /** The name of who entered it. */
  readonly by: string | null;
  /** JSON. */
  readonly details: string;
}

/** A link to a case that a newer one has replaced. It opens nothing. A person who follows it is told that there is a newer one. */
export interface FormerLinkTable {
  /** Hash of the secret of the link. */
  readonly hash: string;
  readonly reference: string;
  /** The day on which the newer link was sent. */
  readonly replaced_on: string;
}

/** A letter or a notice that waits to be sent, or was sent. */
export interface OutgoingTable {
  readonly id: string;
  /** The case. */
  readonly reference: string;
  /** `mail` or `webhook`. */
  readonly kind: string;
  /** `letter` or `acknowledgement` to the person, or `notice` to the staff. */
  readonly purpose: string;
  /** E-mail address, or address of the webhook. */
  readonly target: string;
  readonly subject: string;
  readonly body: string;
  /** `waiting`, `sent` or `refused`. */
  readonly state: string;
  readonly tries: number;
  /** `null` when it is not tried again. */
  readonly next_try_at: string | null;
  readonly created_at: string;
  /** Why the last try failed. */
  readonly error: string | null;
}

/** A person's feed of due dates. */
export interface CalendarFeedTable {
  /** Id of the person. */
  readonly person: string;
  readonly secret_hash: string;
  readonly created_at: string;
}
