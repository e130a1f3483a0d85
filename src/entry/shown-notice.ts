import {createEmbed} from '../ui/embed/create-embed.ts';
import {createPanelWith} from '../ui/panel/create-panel.ts';
import {createErasedReport} from '../ui/panel/erased-report.ts';
import {inventory} from '../ui/panel/inventory.ts';
import {showRecordedNotice} from '../ui/recorded-notice.ts';

// The panel of a recorded notice shows no receipts.
const createPanel = createPanelWith(() => Promise.reject(new Error('A recorded notice has no receipts.')));
void showRecordedNotice(document, {createEmbed, createPanel, createErasedReport, inventory});
