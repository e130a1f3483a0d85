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
  'audit:export': 'Exported the audit trail',
  'receipt:search': 'Searched receipts',
  'receipt:view': 'Looked at a receipt',
  'receipt:verify': 'Verified a receipt',
  'receipt:export': 'Saved receipts to a file',
  'receipt:hold': 'Placed a hold',
  'receipt:release': 'Released a hold',
  'receipt:retention': 'Changed how long a visitor’s receipts are kept',
  'receipt:erase': 'Erased a receipt',
  'receipt:decide': 'Decided about a request to erase',
};

/** The words for an action. One without words of its own is shown by its name, such as `receipt: view`. */
export function actionWords(action: string): string {
  return words[action] ?? action.replace(':', ': ').replaceAll('-', ' ');
}
