/** The texts that the script of the forms adds to a page, in English. */
export const scriptEnglish = {
  'draft.kept':
    'Until you send this form, your answers stay in this tab of your browser. They are deleted when you close it.',
  'draft.restored': 'What you typed in this tab before is here again.',
  'draft.delete': 'Delete what I typed',
  'receipts.attach': 'Attach the receipts about cookies that this browser keeps ({count})',
  'offline.title': 'We cannot reach the website at the moment',
  'offline.text':
    'Nothing has been sent, and nothing that you typed is lost. Check your connection, then press the button again.',
  'mail.without':
    'This form opens your e-mail program with your answers. If it does not, write to us in your own words.',
  'mail.subject': 'My information',
  'mail.title': 'Your e-mail is ready',
  'mail.text':
    'Nothing has been sent yet. Open it in your e-mail program and send it to {email}, or save it as a file and send that.',
  'mail.long': 'It is long: save the file, and attach it to the e-mail.',
  'mail.attached': 'My answers are in the file that is attached.',
  'mail.warning': 'An e-mail can be read by others on its way. If you do not want that, send us a letter.',
  'mail.open': 'Open it in my e-mail program',
  'mail.save': 'Save it as a file',
} as const;

/** The texts that the script of the forms adds to a page, in another language. */
export type ScriptTexts = Readonly<Record<keyof typeof scriptEnglish, string>>;
