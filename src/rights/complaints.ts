import {contactFields, type Field, honeypotField} from './fields.ts';
import {type FormTexts, formTexts} from './form-texts.ts';

/** The fields of a complaint to the organisation, in the order to ask them, in the language of `texts`. */
export function complaintFieldsIn(texts: FormTexts): readonly Field[] {
  const {get} = texts;
  return [
    {
      id: 'details',
      kind: 'textarea',
      label: get('complaint.details.label'),
      hint: get('complaint.details.hint'),
      requiredMessage: get('complaint.details.missing'),
      maxLength: 4000,
    },
    {
      id: 'outcome',
      kind: 'textarea',
      label: get('complaint.outcome.label'),
      hint: get('complaint.outcome.hint'),
      maxLength: 2000,
    },
    {
      id: 'reference',
      kind: 'text',
      label: get('complaint.reference.label'),
      hint: get('complaint.reference.hint'),
      maxLength: 100,
      autocomplete: 'off',
    },
    ...contactFields(texts),
    honeypotField(texts),
  ];
}

/** The fields of a complaint in English. */
export const complaintFields: readonly Field[] = complaintFieldsIn(formTexts('en'));
