/** The React entry of the npm package: a component that holds its children, and a hook. */
export {Consent, type ConsentProps} from '../react/consent.ts';
export type {PrivacyCookiesProps} from '../react/jsx.ts';
export {useConsent} from '../react/use-consent.ts';
// Their declarations bring the types of `window.privacyDesk` and of the events of `document` with them.
export type {ChoiceEvent, ReleasedEvent, ShownEvent} from '../contract/events.ts';
export type {PrivacyDeskApi} from '../contract/public-api.ts';
