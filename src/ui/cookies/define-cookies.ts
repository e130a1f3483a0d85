import {PrivacyCookies, type CookiesWorld} from './privacy-cookies.ts';

/** Registers `<privacy-cookies>`, unless the page has it already. Those that stand in the page are filled. */
export const defineCookies = (registry: CustomElementRegistry, world: CookiesWorld): void => {
  if (registry.get('privacy-cookies')) return;
  registry.define(
    'privacy-cookies',
    class extends PrivacyCookies {
      override readonly world = world;
    },
  );
};

declare global {
  interface HTMLElementTagNameMap {
    'privacy-cookies': PrivacyCookies;
  }
}
