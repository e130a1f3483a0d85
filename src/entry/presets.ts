export {expandPagePresets} from '../page/page-presets.ts';
