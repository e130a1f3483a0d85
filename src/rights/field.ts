/**
 * What a field takes: one `line`, a longer `text`, an `email` or `phone`, exactly `one` or `some` of its options,
 * a `flag` (ticked or not), or nothing at all: a `trap` that people do not see and robots fill in.
 */
export type FieldKind = 'line' | 'text' | 'email' | 'phone' | 'one' | 'some' | 'flag' | 'trap';

/** One answer to choose. */
export interface FieldOption {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
}

/** One question of a form, described once for the page that asks it and the service that checks the answer. */
export interface Field {
  /** The form control's name, and the key of the answer. */
  readonly id: string;
  readonly kind: FieldKind;
  /** Plain English; a translation is looked up by `id`. */
  readonly label: string;
  readonly hint?: string;
  /** What to say when a required answer is missing. Its presence makes the field required. */
  readonly missing?: string;
  /** The field is required only when `field` was answered with `value`. */
  readonly when?: {readonly field: string; readonly value: string};
  /** Most characters (UTF-16 units, as HTML's `maxlength` counts them; a line break is one). */
  readonly maxLength?: number;
  /** Token of HTML's `autocomplete`. */
  readonly autocomplete?: string;
  /** For `one` and `some`. */
  readonly options?: readonly FieldOption[];
}
