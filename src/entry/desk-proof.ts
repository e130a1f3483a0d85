export {checkWithOrganisation} from '../ui/receipts/check-with-organisation.ts';
