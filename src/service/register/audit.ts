import {randomUUID} from 'node:crypto';
import {isoMilliseconds} from '../../platform/pure/time.ts';
import type {Database} from '../database/tables.ts';
import type {OfficerEventType} from '../cases/rules.ts';
import type {Person} from './person.ts';

/** An action in the register. The list grows with its pages; the words for each are in `audit-words.ts`. */
export type AuditAction =
  | `session:${'sign-in' | 'failure' | 'sign-out' | 'end' | 'end-all'}`
  | `person:${'add' | 'role' | 'reset' | 'remove' | 'password' | 'app-on' | 'app-off'}`
  | `receipt:${'evidence' | 'shown' | 'search' | 'view' | 'verify' | 'export'}`
  | `receipt:${'hold' | 'release' | 'retention' | 'erase' | 'held' | 'decide'}`
  | `case:${'view' | 'search' | 'enter' | 'correct' | 'export' | 'calendar' | OfficerEventType}`
  | 'audit:export';

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

/** The audit trail in the database. `now` gives milliseconds since 1970. */
export function createAuditTrail(db: Database, now: () => number): AuditTrail {
  return {
    async add({id, name}, action, subject, detail = '') {
      const row = {id: randomUUID(), at: isoMilliseconds(now()), person_id: id, person_name: name};
      await db
        .insertInto('audit')
        .values({...row, action, subject, detail})
        .execute();
    },
  };
}
