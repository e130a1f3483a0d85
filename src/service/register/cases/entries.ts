import type {LetterName, LetterRegulator} from '../../cases/letters/letter.ts';
import type {CaseKind} from '../../cases/model.ts';
import type {OfficerEventType} from '../../cases/rules.ts';
import {valueWords} from './words.ts';

/** A question of the form for an entry. */
export interface EntryField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind: 'line' | 'lines' | 'choice' | 'day';
  /** Values to choose from. */
  readonly values?: readonly string[];
}

/** The form for an entry into the history of a case. */
export interface EntryForm {
  /** The link to the form, and its heading. */
  readonly title: string;
  readonly introduction?: string;
  readonly fields: readonly EntryField[];
  /** The draft of the letter that goes with it. */
  readonly letter?: LetterName;
  readonly button: string;
}

const whatWeTell = (label: string, hint: string): EntryField => ({
  name: 'reason',
  label,
  hint,
  kind: 'lines',
});
const day = (label: string): EntryField => ({name: 'day', label, kind: 'day'});
const reason = (label: string, hint?: string): EntryField => ({
  ...{name: 'reason', label, kind: 'lines'},
  ...(hint === undefined ? {} : {hint}),
});

/** The forms in the order in which the page of a case offers them. */
export function entryForms(kind: CaseKind, regulator: LetterRegulator): EntryForms {
  return {...questionForms, ...complaintForms, ...answerForms(kind, regulator), ...closingForms};
}

type EntryForms = Readonly<Record<OfficerEventType, EntryForm>>;

/** Whether there is such a form. */
export function isEntryType(type: string, forms: EntryForms): type is OfficerEventType {
  return Object.hasOwn(forms, type);
}

const questionForms = {
  'identity-asked': {
    title: 'Ask who the person is',
    introduction:
      'Only when you have reasonable doubts, and as soon as you can. The month begins when you have what you asked for.',
    fields: [
      whatWeTell(
        'What do you ask for?',
        'Only what is needed. A copy of an identity document is rarely needed.',
      ),
    ],
    letter: 'identity',
    button: 'Continue to the letter',
  },
  'identity-satisfied': {
    title: 'Identity is satisfied',
    fields: [
      day('On which day did you have it?'),
      {
        name: 'method',
        label: 'How did you tell?',
        kind: 'line',
        hint: 'For example: answered from the address that we have.',
      },
    ],
    button: 'Record, and start the month',
  },
  'clarification-asked': {
    title: 'Ask what is meant',
    introduction:
      'The clock can stop only for an access request, when you need to know more to find the information.',
    fields: [
      whatWeTell('Your question', 'For example: for which years, or which of our projects?'),
      {
        ...{
          name: 'pauses',
          label: 'Does the clock stop until the answer?',
          kind: 'choice',
          values: ['yes', 'no'],
        },
        hint: 'Yes only for an access request, and only if you hold a large amount of information or cannot otherwise find it.',
      },
    ],
    letter: 'clarification',
    button: 'Continue to the letter',
  },
  'clarification-received': {
    title: 'The answer to our question has come',
    fields: [day('On which day did it arrive?'), {name: 'text', label: 'What does it say?', kind: 'lines'}],
    button: 'Record, and start the clock again',
  },
  extended: {
    title: 'Extend by two months',
    introduction: 'The person must have the letter before the first month is over.',
    fields: [
      {name: 'ground', label: 'Why is the time extended?', kind: 'choice', values: ['complexity', 'number']},
      whatWeTell(
        'The reason that the person is given',
        'What makes it complex, or which requests there are.',
      ),
    ],
    letter: 'extension',
    button: 'Continue to the letter',
  },
} as const satisfies Partial<Record<OfficerEventType, EntryForm>>;

const complaintForms = {
  acknowledged: {
    title: 'Acknowledge the complaint',
    fields: [whatWeTell('Anything to add', 'For example who looks into it. You may leave this empty.')],
    letter: 'acknowledgement',
    button: 'Continue to the letter',
  },
  progress: {
    title: 'Write about progress',
    fields: [whatWeTell('How far are you?', 'What you have found out, and what you do next.')],
    letter: 'progress',
    button: 'Continue to the letter',
  },
} as const satisfies Partial<Record<OfficerEventType, EntryForm>>;

const answerForms = (kind: CaseKind, regulator: LetterRegulator) =>
  ({
    outcome: {
      title: kind === 'request' ? 'Answer the request' : 'Tell the outcome',
      introduction: 'The letter ends the case. It can be opened again.',
      fields: [
        {
          ...{name: 'outcome', label: 'Outcome', kind: 'choice'},
          values:
            kind === 'request'
              ? ['fulfilled', 'partly', 'not-held']
              : ['upheld', 'partly-upheld', 'not-upheld'],
        },
        whatWeTell(
          'What the person is told',
          'What you did, what you left out and why, and how the information is sent.',
        ),
      ],
      letter: kind === 'request' ? 'answer' : 'complaint-outcome',
      button: 'Continue to the letter',
    },
    refused: {
      title: 'Refuse the request',
      introduction: `The letter gives the reason, and names both ways to complain: to the ${regulator.name}, and to a court.`,
      fields: [
        {
          ...{name: 'ground', label: 'Why is it refused?', kind: 'choice'},
          values: ['unfounded', 'excessive', 'exempt', 'identity', 'not-applicable'],
        },
        whatWeTell('The reason that the person is given', 'In words that the person understands.'),
      ],
      letter: 'refusal',
      button: 'Continue to the letter',
    },
  }) as const satisfies Partial<Record<OfficerEventType, EntryForm>>;

const closingForms = {
  exemption: {
    title: 'Record an exemption',
    fields: [
      {
        name: 'exemption',
        label: 'Which exemption?',
        kind: 'line',
        hint: 'For example: Schedule 2, paragraph 19, legal privilege.',
      },
      reason('To what, and why?'),
    ],
    button: 'Record the exemption',
  },
  note: {
    title: 'Add a note',
    fields: [
      {name: 'text', label: 'Note', kind: 'lines', hint: 'For staff only. The person can ask for it.'},
    ],
    button: 'Add the note',
  },
  'mail-returned': {
    title: 'Record that an email came back',
    fields: [day('On which day did it come back?'), reason('What does the returned message say?')],
    button: 'Record it',
  },
  closed: {
    title: 'Close without an answer',
    introduction: 'For example when the person has withdrawn the request, or sent it twice.',
    fields: [reason('Why is it closed?')],
    button: 'Close the case',
  },
  reopened: {
    title: 'Open again',
    fields: [reason('Why is it opened again?')],
    button: 'Open the case again',
  },
} as const satisfies Partial<Record<OfficerEventType, EntryForm>>;

/** Value and label of the answers of a choice. */
export function optionsOf({values = []}: EntryField): readonly (readonly [string, string])[] {
  return values.map((value) => [value, valueWords[value] ?? value]);
}
