export {keepReceipt, listReceipts} from '../page/receipts.ts';
