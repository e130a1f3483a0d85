export {createPanel} from '../ui/panel/create-panel.ts';
export {sweptReport} from '../ui/panel/swept-report.ts';
