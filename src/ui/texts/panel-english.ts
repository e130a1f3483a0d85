import {enPanel} from './en-panel.ts';
import {enRecords} from './en-records.ts';
import {enService} from './en-service.ts';
import type {Words} from './say.ts';

/** Every English text that the panel has beyond those of the banner. */
export const panelEnglish: Words = {...enPanel, ...enService, ...enRecords};
