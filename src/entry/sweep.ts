/** The bundle `sweep.js`: what a withdrawal needs, on the page where it is made and on the page after. */
export {leave} from './leave.ts';
export {sweepCategories} from './sweep-categories.ts';
export {sweepOnLeaving} from './sweep-on-leaving.ts';
export {tellNote} from './tell-note.ts';
export {keepPlace} from './visitors-place.ts';
