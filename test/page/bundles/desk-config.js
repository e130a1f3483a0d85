export {checkSiteConfig} from '../../../src/page/check-site-config.ts';
