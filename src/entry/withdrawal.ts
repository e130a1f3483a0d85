export {eraseOnPageHide, eraseServices} from '../page/withdrawal/erase-services.ts';
export {finishWithdrawal} from '../page/withdrawal/finish.ts';
export {handleRemoteWithdrawal} from '../page/withdrawal/from-other-tab.ts';
