/** The npm entry. The widget itself is `desk.js`, which a page loads by its address. */
export {parseConfig, type ParsedConfig} from '../config/parse.ts';
export type {Problem, ProblemCode} from '../config/problem.ts';
export type {Basis, Category, Service, SiteConfig, StoredItem} from '../config/types.ts';
export type {Choice, Method} from '../consent/choice.ts';
export {ChoiceEvent, ReleasedEvent, ShownEvent} from '../contract/events.ts';
export type {InventoryItem, PrivacyDeskApi, PrivacyDeskAutoBlock} from '../contract/public-api.ts';
export type {Receipt} from '../receipt/model.ts';
export {type CheckedSignature, type SignatureFault, verifySignature} from '../receipt/signature.ts';
export {verifyReceipt} from '../receipt/verify.ts';
