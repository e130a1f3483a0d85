/** What the audit page says of an action, by its name. Each group of pages adds its own. */
const words: Readonly<Record<string, string>> = {
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
  'case:view': 'Looked at a case',
  'case:enter': 'Entered a case',
  'case:export': 'Exported all cases',
  'case:calendar': 'Changed the address of the calendar',
  'case:note': 'Added a note to a case',
  'case:outcome': 'Answered a case',
  'case:refused': 'Refused a request',
  'case:closed': 'Closed a case without an answer',
  'case:reopened': 'Opened a case again',
  'case:extended': 'Extended the time of a request',
  'audit:export': 'Exported the audit trail',
};

/** The words for an action. One without words of its own is shown by its name, such as `receipt: view`. */
export function actionWords(action: string): string {
  return words[action] ?? action.replace(':', ': ').replaceAll('-', ' ');
}
