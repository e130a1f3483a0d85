import {bootCookies} from './boot-cookies.ts';

bootCookies(window);
