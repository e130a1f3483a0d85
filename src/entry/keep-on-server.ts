export {keepOnServer} from '../page/answer/keep-on-server.ts';
