export {keepOnServer} from '../page/answer/keep-on-server.ts';
export {submitChoice} from '../page/answer/submit-choice.ts';
export {checkPage} from '../page/diagnostics/check-page.ts';
