import {boot} from './boot.ts';

// `currentScript` is only set while this script runs: read it now, not in a callback.
boot(window, document.currentScript);
