/** js-cookie, handed on: its code is in the loader only. https://github.com/js-cookie/js-cookie#readme */
export interface CookieJar {
  get(name: string): string | undefined;
  set(name: string, value: string, attributes: CookieAttributes): unknown;
  remove(name: string): unknown;
}

/** What a cookie of ours is written with; its path is `/`. */
export interface CookieAttributes {
  readonly domain?: string;
  /** Days. */
  readonly expires: number;
  readonly sameSite: 'lax';
  readonly secure: boolean;
}
