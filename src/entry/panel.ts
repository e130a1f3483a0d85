export {createPanel} from '../ui/panel/create-panel.ts';
export {inventory} from '../ui/panel/inventory.ts';
export {sweptReport} from '../ui/panel/swept-report.ts';
