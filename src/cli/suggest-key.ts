import {type JsonSchema, jsonSchema} from '../config/json-schema.ts';
import {didYouMean} from './nearest.ts';

/** ` Did you mean "…"?` with the known key that resembles the unknown one at `path`, such as `categories[0].bases`; '' if none does. */
export function suggestKey(path: string): string {
  const steps = path.replaceAll(/\[\d+\]/g, '.[]').split('.');
  const unknown = steps.pop() ?? '';
  const parent = steps.reduce<JsonSchema | undefined>(
    (schema, step) => (step === '[]' ? schema?.items : schema?.properties?.[step]),
    jsonSchema(),
  );
  return didYouMean(unknown, Object.keys(parent?.properties ?? {}));
}
