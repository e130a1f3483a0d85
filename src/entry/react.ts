/** The React entry of the npm package: a component that holds its children, and a hook. */
export {Consent, type ConsentProps} from '../react/consent.ts';
export type {PrivacyCookiesProps} from '../react/jsx.ts';
export {useConsent} from '../react/use-consent.ts';
