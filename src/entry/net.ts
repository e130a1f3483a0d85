import {bootNet} from './boot-net.ts';

/** The table of vendors; the build puts it here. */
declare const PRIVACY_DESK_VENDORS: string;

bootNet(window, PRIVACY_DESK_VENDORS);
