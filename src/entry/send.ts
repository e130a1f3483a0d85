export {sendReceipts} from '../page/send-receipts.ts';
