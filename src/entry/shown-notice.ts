import {createEmbed} from '../ui/embed/create-embed.ts';
import {createPanelWith} from '../ui/panel/create-panel.ts';
import {createErasedReport} from '../ui/panel/erased-report.ts';
import {inventory} from '../ui/panel/inventory.ts';
import {showRecordedNotice} from '../ui/recorded-notice.ts';

// What a visitor was shown has no receipts yet.
const createPanel = createPanelWith(() => Promise.reject(new Error('A recorded notice has no receipts.')));
void showRecordedNotice(document, {createEmbed, createPanel, createErasedReport, inventory});
