/** The npm entry: the public names. The widget itself is `desk.js`, which a page loads by its address. */
export {parseConfig, type ParsedConfig} from '../config/parse.ts';
export type {Problem, ProblemCode} from '../config/problem.ts';
export type {Basis, Category, Service, SiteConfig, StoredItem} from '../config/types.ts';
export type {Choice, Method} from '../consent/choice.ts';
export type {Receipt} from '../receipt/receipt.ts';
export {verifyReceipt} from '../receipt/verify-receipt.ts';
export type {InventoryItem} from '../ui/inventory-item.ts';
export type {PrivacyDeskNet} from '../gate/net/net-api.ts';
export type {ChoiceEvent} from './choice-event.ts';
export type {PrivacyDesk} from './public-api.ts';
export {ReleasedEvent} from './released-event.ts';
export {ShownEvent} from './shown-event.ts';
