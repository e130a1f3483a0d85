export {sendReceipts} from '../../../src/page/send-receipts.ts';
