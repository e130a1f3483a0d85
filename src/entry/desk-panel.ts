import {createPanelWith} from '../ui/panel/create-panel.ts';

export {createErasedReport} from '../ui/panel/erased-report.ts';
export {inventory} from '../ui/panel/inventory.ts';
export const createPanel = createPanelWith(() => import('./desk-receipts.ts'));
