import {addSheet} from './add-sheet.ts';
import {openDialog, part, press} from './find-part.ts';
import {clearPage, openUi} from './open-ui.ts';

const tools = {root: document.documentElement, addSheet, clearPage, openDialog, openUi, part, press};

/** The functions a test calls in `frame.html`. They belong to the frame's window, which its elements have to be made by. */
export type FrameTools = typeof tools;

Object.assign(window, {frameTools: tools});
