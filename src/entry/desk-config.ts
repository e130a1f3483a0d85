export {checkSiteConfig} from '../page/check-site-config.ts';
