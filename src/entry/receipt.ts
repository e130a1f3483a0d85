export {keepReceipt, listReceipts, recordLapses} from '../page/receipts.ts';
