import type {Role} from '../person.ts';
import {receiptPath} from './options.ts';

/** Something that can be done with a receipt: a link on its page. */
export interface ReceiptAction {
  readonly label: string;
  /** One sentence that says what is behind the link. */
  readonly hint: string;
  readonly role: Role;
  path(row: {readonly id: string}): string;
}

/** Everything that can be done with a receipt that has content, in the order in which its page lists it. */
export const receiptActions: readonly ReceiptAction[] = [
  {
    label: 'See it as the visitor saw it',
    hint: 'The notice with its words, in its language and layout, and the answers.',
    role: 'reader',
    path: ({id}) => receiptPath(id, 'shown'),
  },
  {
    label: 'Verify this receipt',
    hint: 'Checks its hash, signature, chain and place in the log.',
    role: 'reader',
    path: ({id}) => receiptPath(id, 'verify'),
  },
  {
    label: 'Download the evidence',
    hint: 'A ZIP archive with everything that proves it, and a page that explains how to verify it without us.',
    role: 'officer',
    path: ({id}) => receiptPath(id, 'evidence.zip'),
  },
  {
    label: 'Put it on hold',
    hint: 'Keeps it from being deleted, for example for a legal claim.',
    role: 'officer',
    path: ({id}) => receiptPath(id, 'hold'),
  },
  {
    label: 'Change how long it is kept',
    hint: 'For all receipts of the visitor, shorter or longer than usual.',
    role: 'officer',
    path: ({id}) => receiptPath(id, 'retention'),
  },
  {
    label: 'Erase',
    hint: 'This receipt, or everything of the visitor.',
    role: 'officer',
    path: ({id}) => receiptPath(id, 'erase'),
  },
];
