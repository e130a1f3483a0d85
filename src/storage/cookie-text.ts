import Cookies from 'js-cookie';
import type {CookieSettings} from '../config/types.ts';
import type {TextStore} from '../consent/text-store.ts';

/** What a cookie store needs besides the settings. */
export interface CookieWorld {
  /** Whether the page came over HTTPS. */
  readonly secure: boolean;
  /** Where the text goes when the browser keeps no cookie. */
  readonly fallback: TextStore;
  /** Called when the browser refused what was asked; `kept` says what it kept instead. */
  onRefused(kept: 'this host' | 'this session'): void;
}

/** Our own cookie, through js-cookie; every write is read back, because browsers refuse cookies silently. */
export const cookieText = ({name, domain, days}: CookieSettings, world: CookieWorld): TextStore => {
  const {fallback, onRefused} = world;
  const jar = Cookies.withAttributes({path: '/', sameSite: 'lax', secure: world.secure});
  // Throws in a sandboxed frame without `allow-same-origin`: https://html.spec.whatwg.org/#dom-document-cookie
  const attempt = <T>(use: () => T): T | undefined => {
    try {
      return use();
    } catch {
      return undefined;
    }
  };
  const keep = (text: string, attributes: Cookies.CookieAttributes): boolean | undefined =>
    attempt(() => {
      // A cookie of this host alone would hide the shared one: of two with one name, the first created comes first.
      jar.remove(name);
      jar.set(name, text, {...attributes, expires: days});
      return jar.get(name) === text;
    });
  return {
    read: () => attempt(() => jar.get(name)) ?? fallback.read(),
    write(text) {
      fallback.clear();
      if (keep(text, domain ? {domain} : {})) return;
      const onThisHost = domain && keep(text, {});
      if (!onThisHost) fallback.write(text);
      onRefused(onThisHost ? 'this host' : 'this session');
    },
    clear() {
      fallback.clear();
      attempt(() => {
        jar.remove(name);
        if (domain) jar.remove(name, {domain});
      });
    },
  };
};
