import {createEmbed} from '../ui/embed/create-embed.ts';
import {createPanelWith} from '../ui/panel/create-panel.ts';
import {createErasedReport} from '../ui/panel/erased-report.ts';
import {inventory} from '../ui/panel/inventory.ts';
import {showReceipts} from '../ui/receipts/show-receipts.ts';
import {showRecordedNotice} from '../ui/recorded-notice.ts';

const createPanel = createPanelWith(() => Promise.resolve({showReceipts}));
void showRecordedNotice(document, {createEmbed, createPanel, createErasedReport, inventory});
