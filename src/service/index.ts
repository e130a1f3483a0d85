/** The npm entry `privacy-desk/service`: the service, and parts of the pages that an organisation adds to its own server. */
export {rotateSigningKey, verifyDatabase} from './administration.ts';
export {type CaseSettings, readCaseSettings} from './cases/settings.ts';
export {createService, type PrivacyDeskService, type ServiceOptions} from './create-service.ts';
export {readEvidence, type ReadEvidenceOptions} from './evidence/read-evidence.ts';
export type {FormTemplates} from './forms/template.ts';
export {type ListedPerson, openPeople, type PeopleAdministration} from './register/people-administration.ts';
export {type StartedService, startService, type StartOptions} from './start-service.ts';
export type {AcceptedSubmission} from './submissions/accept.ts';
export {checkMarkdownPolicy} from '../policy/lints/check-policy.ts';
export type {PolicyFinding} from '../policy/lints/finding.ts';
export type {Policy, PolicyProblem} from '../policy/model.ts';
export {parsePolicy} from '../policy/parse.ts';
export {type PolicyPage, type PolicyText, type PublishedPolicy, publishPolicy} from '../policy/publish.ts';
export {complaintFields} from '../rights/complaints.ts';
export type {Field, FieldKind, FieldOption} from '../rights/fields.ts';
export {type Answers, type FieldError, validateForm} from '../rights/form.ts';
export {type Form, renderErrorSummary, renderForm} from '../rights/render-form.ts';
export {requestFields} from '../rights/requests.ts';
