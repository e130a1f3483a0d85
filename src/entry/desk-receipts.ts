export {showReceipts} from '../ui/receipts/show-receipts.ts';
