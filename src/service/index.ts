/** The npm entry `privacy-desk/service`: the service, and parts of the pages that an organisation adds to its own server. */
export {rotateSigningKey, verifyDatabase} from './administration.ts';
export {createService, type PrivacyDeskService, type ServiceOptions} from './create-service.ts';
export {type ListedPerson, openPeople, type PeopleAdministration} from './register/people-administration.ts';
export {type StartedService, startService, type StartOptions} from './start-service.ts';
export type {AcceptedSubmission} from './submissions/accept.ts';
export {type ConfirmationTexts, confirmationTexts} from './submissions/confirmation.ts';
export {formPages, type FormPagesOptions} from './submissions/form-pages.ts';
export {checkPolicy} from '../policy/check.ts';
export type {Policy, PolicyProblem} from '../policy/model.ts';
export {parsePolicy} from '../policy/parse.ts';
export {renderPolicyPage} from '../policy/render.ts';
export {complaintFields} from '../rights/complaints.ts';
export type {Field, FieldKind, FieldOption} from '../rights/fields.ts';
export {type Answers, type FieldError, validateForm} from '../rights/form.ts';
export {type Form, renderForm} from '../rights/render-form.ts';
export {requestFields} from '../rights/requests.ts';
