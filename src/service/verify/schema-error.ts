import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js';
import type {Schema} from '../../platform/pure/typed-schema.ts';

const ajv = new Ajv2020({strict: true, strictRequired: false, strictTypes: false, allErrors: false});
const compiled = new Map<Schema, ValidateFunction>();

/** The first thing about a value that its schema does not allow, with its place; `undefined` when it matches. */
export function schemaError(schema: Schema, value: unknown): string | undefined {
  const validate = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, validate);
  if (validate(value)) return undefined;
  const [error] = validate.errors ?? [];
  const {additionalProperty} = (error?.params ?? {}) as {readonly additionalProperty?: unknown};
  const name = additionalProperty === undefined ? '' : ` (${JSON.stringify(additionalProperty)})`;
  return `${error?.instancePath || 'the receipt'} ${error?.message ?? 'does not match'}${name}`;
}
