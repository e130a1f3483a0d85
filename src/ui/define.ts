import {PrivacyDesk} from './privacy-desk.ts';

/** Registers `<privacy-desk>`, unless the page has it already. */
export const definePrivacyDesk = (registry: CustomElementRegistry): void => {
  if (!registry.get('privacy-desk')) registry.define('privacy-desk', PrivacyDesk);
};

declare global {
  interface HTMLElementTagNameMap {
    'privacy-desk': PrivacyDesk;
  }
}
