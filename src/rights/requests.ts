import {contactFields, type Field, type FieldOption, honeypotField} from './fields.ts';
import {type FormTextKey, type FormTexts, formTexts} from './form-texts.ts';

/** A right that can be requested. */
interface RequestKind extends FieldOption {
  /** Name of the right in a policy; empty for "not sure". */
  readonly right: string;
  /** Legal source of the right; empty for "not sure". */
  readonly law: string;
}

/** Every right of the UK GDPR that a person exercises by request. */
const rights = [
  ['confirmation', 'Confirmation', 'UK GDPR Article 15(1)'],
  ['access', 'Access', 'UK GDPR Article 15'],
  ['rectification', 'Rectification', 'UK GDPR Article 16'],
  ['erasure', 'Erasure', 'UK GDPR Article 17'],
  ['restriction', 'Restriction', 'UK GDPR Article 18'],
  ['portability', 'Portability', 'UK GDPR Article 20'],
  ['objection', 'Objection', 'UK GDPR Article 21'],
  ['automated', 'Automated decisions', 'UK GDPR Articles 22A to 22D'],
  ['cookies', 'Withdrawing consent', 'UK GDPR Article 7(3)'],
  ['withdrawal', 'Withdrawing consent', 'UK GDPR Article 7(3)'],
  ['unsure', '', ''],
] as const;

const HINTS: Readonly<Record<string, FormTextKey>> = {
  cookies: 'kind.cookies.hint',
  unsure: 'kind.unsure.hint',
};

/** The rights, labelled in the words of the person who asks. */
export function requestKindsIn({get}: FormTexts): readonly RequestKind[] {
  return rights.map(([id, right, law]) => {
    const hint = HINTS[id];
    return {id, label: get(`kind.${id}`), ...(hint ? {hint: get(hint)} : {}), right, law};
  });
}

/** The rights in English. */
export const requestKinds: readonly RequestKind[] = requestKindsIn(formTexts('en'));

/** The questions before the one about relations. */
function firstFields(texts: FormTexts): readonly Field[] {
  const {get} = texts;
  return [
    {
      id: 'kinds',
      kind: 'checkboxes',
      label: get('kinds.label'),
      hint: get('kinds.hint'),
      requiredMessage: get('kinds.missing'),
      options: requestKindsIn(texts),
    },
    {
      id: 'details',
      kind: 'textarea',
      label: get('details.label'),
      hint: get('details.hint'),
      maxLength: 4000,
    },
  ];
}

/** The questions after it. */
function lastFields(texts: FormTexts): readonly Field[] {
  const {get} = texts;
  return [
    {
      id: 'receiptIds',
      kind: 'text',
      label: get('receipts.label'),
      hint: get('receipts.hint'),
      // Twenty ids, which is as many as a browser keeps.
      maxLength: 800,
      autocomplete: 'off',
    },
    ...contactFields(texts),
    honeypotField(texts),
  ];
}

/**
 * The fields of a rights request, in the order to ask them. It asks for no date of birth, no identity papers and no reasons.
 * `relations` are the ways in which a person may know the organisation (`rights.relations` of the configuration); they
 * narrow the search for records. Without any, the question is left out.
 */
export function requestFields(
  relations: readonly FieldOption[],
  texts: FormTexts = formTexts('en'),
): readonly Field[] {
  const relationsField: Field = {
    id: 'relations',
    kind: 'checkboxes',
    label: texts.get('relations.label'),
    hint: texts.get('relations.hint'),
    options: relations.map((relation) => ({
      ...relation,
      label: texts.relation(relation.id, relation.label),
    })),
  };
  return [...firstFields(texts), ...(relations.length ? [relationsField] : []), ...lastFields(texts)];
}
