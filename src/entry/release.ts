export {createReleaser} from '../page/release-held.ts';
