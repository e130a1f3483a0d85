import type {ReceiptTable} from '../../database/tables.ts';
import type {Role} from '../person.ts';
import {receiptPath} from './options.ts';

/** Something that can be done with a receipt: a link on its page. */
export interface ReceiptAction {
  readonly label: string;
  /** One sentence that says what is behind the link. */
  readonly hint: string;
  readonly role: Role;
  /** Whether there must be content: of an erased receipt, only the entry of the log is left. */
  readonly needsContent: boolean;
  path(row: Pick<ReceiptTable, 'id' | 'reference'>): string;
}

/** Everything that can be done with a receipt, in the order in which its page lists it. */
export const receiptActions: readonly ReceiptAction[] = [
  {
    label: 'Verify this receipt',
    hint: 'Checks its hash, signature, chain and place in the log.',
    role: 'reader',
    needsContent: true,
    path: ({id}) => receiptPath(id, 'verify'),
  },
  {
    label: 'Put it on hold',
    hint: 'Keeps it from being deleted, for example for a legal claim.',
    role: 'officer',
    needsContent: true,
    path: ({id}) => receiptPath(id, 'hold'),
  },
  {
    label: 'Change how long it is kept',
    hint: 'For all receipts of the visitor, shorter or longer than usual.',
    role: 'officer',
    needsContent: true,
    path: ({id}) => receiptPath(id, 'retention'),
  },
  {
    label: 'Erase',
    hint: 'This receipt, or everything of the visitor.',
    role: 'officer',
    needsContent: true,
    path: ({id}) => receiptPath(id, 'erase'),
  },
];
