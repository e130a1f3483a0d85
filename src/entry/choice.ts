/** The bundle `choice.js`: what can wait until there is a question, a look over the page and what an answer needs. */
export {checkPage} from './check-page.ts';
export {settle} from './settle.ts';
