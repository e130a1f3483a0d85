/** What the script of the forms adds to a page, in English. */
export const scriptEnglish = {
  'draft.kept':
    'Until you send this form, your answers stay in this tab of your browser. They are deleted when you close it.',
  'draft.restored': 'What you typed in this tab before is here again.',
  'draft.delete': 'Delete what I typed',
  'receipts.attach': 'Attach the receipts about cookies that this browser keeps ({count})',
  'offline.title': 'We cannot reach the website at the moment',
  'offline.text':
    'Nothing has been sent, and nothing that you typed is lost. Check your connection, then press the button again.',
} as const;

/** What the script of the forms adds to a page, in another language. */
export type ScriptTexts = Readonly<Record<keyof typeof scriptEnglish, string>>;
