export {judgeSite} from './judge-site.ts';
