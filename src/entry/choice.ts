/** The bundle `choice.js`: what an answer needs. It is fetched once there is a question. */
export {settle} from './settle.ts';
