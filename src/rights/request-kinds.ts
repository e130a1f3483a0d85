import type {FieldOption} from './field.ts';

/** What a person may ask for. */
export interface RequestKind extends FieldOption {
  /** The right behind it; empty for "not sure". */
  readonly law: string;
  /** The right's name in a policy. */
  readonly right: string;
}

/** Every right of the UK GDPR that is exercised by asking, in the words of the person who asks. */
export const requestKinds: readonly RequestKind[] = [
  {
    id: 'confirmation',
    label: 'Find out whether you hold information about me',
    right: 'Confirmation',
    law: 'UK GDPR Article 15(1)',
  },
  {id: 'access', label: 'Get a copy of my information', right: 'Access', law: 'UK GDPR Article 15'},
  {
    id: 'rectification',
    label: 'Correct or complete my information',
    right: 'Rectification',
    law: 'UK GDPR Article 16',
  },
  {id: 'erasure', label: 'Delete my information', right: 'Erasure', law: 'UK GDPR Article 17'},
  {
    id: 'restriction',
    label: 'Limit how you use my information',
    right: 'Restriction',
    law: 'UK GDPR Article 18',
  },
  {
    id: 'portability',
    label: 'Move my information to another organisation',
    right: 'Portability',
    law: 'UK GDPR Article 20',
  },
  {
    id: 'objection',
    label: 'Object to how you use my information',
    right: 'Objection',
    law: 'UK GDPR Article 21',
  },
  {
    id: 'automated',
    label: 'Ask a person to look at an automated decision',
    right: 'Automated decisions',
    law: 'UK GDPR Articles 22A to 22D',
  },
  {
    id: 'withdrawal',
    label: 'Withdraw my consent',
    hint: 'For cookies you can do this at once in the cookie settings.',
    right: 'Withdrawing consent',
    law: 'UK GDPR Article 7(3)',
  },
  {
    id: 'unsure',
    label: 'I am not sure',
    hint: 'Tell us what happened and we will work it out.',
    right: '',
    law: '',
  },
];
