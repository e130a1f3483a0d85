import type {Person} from './person.ts';

/** What someone did in the register. The list grows with its pages; the audit page has a sentence for each. */
export type AuditAction = `receipt:${string}` | `case:${string}` | `person:${string}` | `session:${string}`;

/** The audit trail: entries are added, and never changed or deleted before their retention period is over. */
export interface AuditTrail {
  /** `subject` is an id or a reference, such as that of a receipt. `detail` is a short text for people, such as a reason. */
  add(
    person: Pick<Person, 'id' | 'name'>,
    action: AuditAction,
    subject: string,
    detail?: string,
  ): Promise<void>;
}
