import {vendorTable} from 'virtual:vendor-table';
import {bootAutoBlock} from '../page/auto-block.ts';

bootAutoBlock(window, vendorTable);
