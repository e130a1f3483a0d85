export {restoreScrollAndForms, saveScrollAndForms} from '../page/withdrawal/scroll-and-forms.ts';
