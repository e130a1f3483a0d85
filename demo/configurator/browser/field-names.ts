import {english} from '../../../src/cli/rules/english.ts';
import {type Language, languageNames} from './languages.ts';

/** Labels of fields for one value of the configuration, by its path. */
export const fieldNames = {
  'organisation.name': 'Name of your organisation',
  'organisation.contact': 'Who answers questions (optional)',
  'organisation.email': 'Their email address (optional)',
  'links.policy': 'Privacy policy',
  'links.cookies': 'List of cookies',
  'links.rights': 'Form for rights requests (optional)',
  'links.complaint': 'Form for complaints (optional)',
  'notice.version': 'Day of the last change to the question',
} as const;

/** A value of the configuration that has a field with a label. */
export type FieldPath = keyof typeof fieldNames;

/** Labels of facts about a tool. */
export const toolFieldNames = {
  name: 'Name',
  provider: 'Who provides it',
  purpose: 'What it does',
  role: 'For whom its provider uses what it learns',
  policyUrl: 'Address of its privacy policy',
  stores: 'What it keeps in the browser',
} as const;

/** The name of a field for people, by the path of its value: "Privacy policy, in Welsh". `undefined` when there is no field. */
export function fieldName(path: string): string | undefined {
  if (path in fieldNames) return plainName(fieldNames[path as FieldPath]);
  const [, tag, key = ''] = /^texts\.(en|cy)\.(.+)$/.exec(path) ?? [];
  if (tag === undefined) return undefined;
  const language = languageNames[tag as Language];
  if (key in fieldNames) return `${plainName(fieldNames[key as FieldPath])}, in ${language}`;
  const [, service] = /^service\.(.+)\.purpose$/.exec(key) ?? [];
  if (service !== undefined) return `${service}, what it does, in ${language}`;
  return key in english ? `The words “${english[key] ?? ''}”, in ${language}` : undefined;
}

function plainName(label: string): string {
  return label.replace(' (optional)', '');
}
