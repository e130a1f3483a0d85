import {showReceiptsWith} from '../ui/receipts/show-receipts.ts';

export const showReceipts = showReceiptsWith(() => import('./desk-proof.ts'));
