import {enPanel} from './en-panel.ts';
import {enRecords} from './en-records.ts';
import {enService} from './en-service.ts';
import type {Texts} from './translate.ts';

/** All English texts of the panel that the banner does not have. */
export const panelEnglish: Texts = {...enPanel, ...enService, ...enRecords};
