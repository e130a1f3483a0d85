import type {CaseRecord} from '../../cases/model.ts';
import type {EntryRefusal, OfficerEventType} from '../../cases/rules.ts';
import type {EntryForm} from './entries.ts';

/** An entry that is being made. */
export interface EntryInHand {
  readonly record: CaseRecord;
  readonly type: OfficerEventType;
  readonly form: EntryForm;
  /** Address of the form. */
  readonly path: string;
}

/** A form with the texts that were typed, and what is wrong with them. */
export interface FilledEntry {
  /** `request.formToken`. */
  readonly token: string;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly EntryRefusal[];
  /** How many events the case has on this page. */
  readonly seen: number;
}
