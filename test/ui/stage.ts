import {addSheet} from './add-sheet.ts';
import {openDialog, part, press} from './find-part.ts';
import {clearPage, openUi} from './open-ui.ts';

const tools = {root: document.documentElement, addSheet, clearPage, openDialog, openUi, part, press};

/** What a test can do in the frame `stage.html`, whose elements are made by that window's own classes. */
export type Stage = typeof tools;

Object.assign(window, {stage: tools});
