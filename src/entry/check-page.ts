export {checkPage} from '../page/diagnostics/check-page.ts';
