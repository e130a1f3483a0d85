import type Cookies from 'js-cookie';

/** js-cookie, handed on: its code is in the loader only. */
export type CookieJar = Pick<typeof Cookies, 'get' | 'set' | 'remove'>;
