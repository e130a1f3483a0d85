import type {Organisation} from '../../../config/types.ts';
import type {Field} from '../../../rights/fields.ts';
import type {Cases} from '../../cases/cases.ts';
import type {CaseKind, CaseRecord} from '../../cases/model.ts';
import type {Database} from '../../database/tables.ts';
import {ProblemError} from '../../http/problem.ts';
import type {AuditTrail} from '../audit.ts';

/** The options of the pages of cases. */
export interface CasePagesOptions {
  readonly db: Database;
  readonly audit: AuditTrail;
  readonly cases: Cases;
  readonly organisation: Organisation;
  /** The questions of the forms, for the words of the answers. */
  readonly caseFields: Readonly<Record<CaseKind, readonly Field[]>>;
  /** Address of the service, such as `https://www.example.org/privacy`. */
  readonly origin: string;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Address of the list, and beginning of the others. */
export const CASES_PATH = '/register/cases';

/** The questions of the form for visitors that an officer answers too: all but the one for robots. */
export function questionsOf(
  {caseFields}: Pick<CasePagesOptions, 'caseFields'>,
  kind: CaseKind,
): readonly Field[] {
  return caseFields[kind].filter((field) => field.kind !== 'honeypot');
}

/** The case of an address. Throws a problem when there is none. */
export async function caseAt({cases}: CasePagesOptions, reference: string): Promise<CaseRecord> {
  const record = await cases.store.get(reference);
  if (!record)
    throw new ProblemError(
      'not-found',
      'There is no case with this reference. It may have been deleted after its period.',
    );
  return record;
}
