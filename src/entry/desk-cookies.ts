import {bootCookieList} from '../page/cookie-list.ts';

bootCookieList(window, () => import('./desk-config.ts'));
