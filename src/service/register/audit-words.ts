import type {AuditAction} from './audit.ts';

/** The words of the audit page for each action. A missing one does not compile. */
const words: Readonly<Record<AuditAction, string>> = {
  'session:sign-in': 'Signed in',
  'session:failure': 'Sign-in failed',
  'session:sign-out': 'Signed out',
  'session:end': 'Signed out another browser',
  'session:end-all': 'Signed out everywhere',
  'person:add': 'Added a person',
  'person:role': 'Changed a role',
  'person:reset': 'Gave a new password for one sign-in',
  'person:remove': 'Removed a person',
  'person:password': 'Changed a password',
  'person:app-on': 'Turned an authenticator app on',
  'person:app-off': 'Turned an authenticator app off',
  'receipt:evidence': 'Downloaded the evidence for a receipt',
  'receipt:shown': 'Looked at a receipt as the visitor saw it',
  'case:view': 'Looked at a case',
  'case:search': 'Searched cases',
  'case:enter': 'Entered a case',
  'case:correct': 'Corrected a case',
  'case:export': 'Exported all cases',
  'case:calendar': 'Changed the address of the calendar',
  'case:note': 'Added a note to a case',
  'case:outcome': 'Answered a case',
  'case:refused': 'Refused a request',
  'case:closed': 'Closed a case without an answer',
  'case:reopened': 'Opened a case again',
  'case:extended': 'Extended the time of a request',
  'case:identity-asked': 'Asked a person who they are',
  'case:identity-satisfied': 'Was satisfied who a person is',
  'case:clarification-asked': 'Asked what a request means',
  'case:clarification-received': 'Entered what a request means',
  'case:acknowledged': 'Acknowledged a case',
  'case:progress': 'Told a person how a case goes on',
  'case:exemption': 'Noted an exemption',
  'case:mail-returned': 'Noted that an email came back',
  'audit:export': 'Exported the audit trail',
  'receipt:search': 'Searched receipts',
  'receipt:view': 'Looked at a receipt',
  'receipt:verify': 'Verified a receipt',
  'receipt:export': 'Saved receipts to a file',
  'receipt:hold': 'Placed a hold',
  'receipt:release': 'Released a hold',
  'receipt:retention': 'Changed how long a visitor’s receipts are kept',
  'receipt:erase': 'Erased a receipt',
  'receipt:held': 'Could not erase receipts that are on hold',
  'receipt:decide': 'Decided about a request to erase',
};

const wordsByName = new Map<string, string>(Object.entries(words));

/** The words for an action. One without words of its own is shown by its name, such as `receipt: view`. */
export function actionWords(action: string): string {
  return wordsByName.get(action) ?? action.replace(':', ': ').replaceAll('-', ' ');
}
