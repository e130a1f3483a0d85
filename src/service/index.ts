/** The npm entry `privacy-desk/service`: the service, and parts of the pages that an organisation adds to its own server. */
export {rotateSigningKey, verifyDatabase} from './administration.ts';
export {type CaseSettings, readCaseSettings} from './cases/settings.ts';
export {createService, type PrivacyDeskService, type ServiceOptions} from './create-service.ts';
export type {FormTemplates} from './forms/template.ts';
export {type ListedPerson, openPeople, type PeopleAdministration} from './register/people-administration.ts';
export {receiptListPage, type ReceiptListPageOptions} from './receipts/list-page.ts';
export type {ReceiptSummary} from './receipts/summary.ts';
export {type StartedService, startService, type StartOptions} from './start-service.ts';
export type {AcceptedSubmission} from './submissions/accept.ts';
export {checkPolicy} from '../policy/check.ts';
export type {Policy, PolicyProblem} from '../policy/model.ts';
export {parsePolicy} from '../policy/parse.ts';
export {renderPolicyPage} from '../policy/render.ts';
export {complaintFields} from '../rights/complaints.ts';
export type {Field, FieldKind, FieldOption} from '../rights/fields.ts';
export {type Answers, type FieldError, validateForm} from '../rights/form.ts';
export {type Form, renderErrorSummary, renderForm} from '../rights/render-form.ts';
export {requestFields} from '../rights/requests.ts';
