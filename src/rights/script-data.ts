import type {Field} from './fields.ts';
import type {FormTextKey, FormTexts} from './form-texts.ts';
import type {FormMessages} from './texts/en-messages.ts';

/** Texts that the script of the forms needs. */
const KEYS = [
  'error.prefix',
  'error.summary',
  'sent.print',
  'draft.kept',
  'draft.restored',
  'draft.delete',
  'receipts.attach',
  'offline.title',
  'offline.text',
  'mail.subject',
  'mail.title',
  'mail.text',
  'mail.long',
  'mail.attached',
  'mail.warning',
  'mail.open',
  'mail.save',
] as const satisfies readonly FormTextKey[];

/** Where the visitor is: at the questions, at the review, at the confirmation, or at another page. */
export type FormStep = 'form' | 'review' | 'sent' | 'other';

/** The facts that a page of a form has for its script, as JSON in an element `<script type="application/json">`. */
export interface FormScriptData {
  readonly kind: 'request' | 'complaint';
  readonly step: FormStep;
  /** Whether the form came without answers, so that a draft may be put into it. */
  readonly isFresh: boolean;
  /** Name of the cookie of Privacy Desk: what it stores in the browser has names that begin with it. */
  readonly cookie: string;
  readonly fields: readonly Field[];
  /** On a site without a service: where the visitor sends the answers. */
  readonly email?: string;
  readonly messages: FormMessages;
  readonly texts: Readonly<Record<(typeof KEYS)[number], string>>;
}

/** The texts and messages of one language that the script needs. */
export function scriptTexts({get, messages}: FormTexts): Pick<FormScriptData, 'messages' | 'texts'> {
  return {
    messages,
    texts: Object.fromEntries(KEYS.map((key) => [key, get(key)])) as FormScriptData['texts'],
  };
}
