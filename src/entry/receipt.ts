export {keepReceipts, listReceipts, recordLapses} from '../page/receipts.ts';
