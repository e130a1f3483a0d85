import type {ProblemCode} from '../../../src/config/problem.ts';
import type {NamedField} from './field-of-path.ts';

/** Something to correct, in words for a person who writes no code, and the field to do it in. */
export interface PageFinding {
  /** A `problem` keeps the folder from being made. */
  readonly level: 'problem' | 'warning';
  /** Where it is, for what the page has no field for. */
  readonly path: string;
  readonly message: string;
  /** Of what `privacy-desk check` finds too. */
  readonly code?: ProblemCode;
  readonly field?: NamedField | undefined;
  /** A value that solves it. */
  readonly proposal?: string | undefined;
}
