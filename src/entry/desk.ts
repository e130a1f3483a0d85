import {boot} from '../page/boot.ts';

// `currentScript` is only set while this script runs, so it is read here and not in a callback.
boot(window, document.currentScript);
