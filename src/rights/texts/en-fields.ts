/** The questions of the forms in English. `{email}` and the like are replaced. */
export const fieldsEnglish = {
  optional: '(optional)',
  'error.prefix': 'Error:',
  'error.summary': 'There is a problem',

  'kinds.label': 'What would you like us to do?',
  'kinds.hint': 'Choose all that apply.',
  'kinds.missing': 'Choose what you would like us to do, or “I am not sure”',
  'kind.confirmation': 'Find out whether you hold information about me',
  'kind.access': 'Get a copy of my information',
  'kind.rectification': 'Correct or complete my information',
  'kind.erasure': 'Delete my information',
  'kind.restriction': 'Limit how you use my information',
  'kind.portability': 'Move my information to another organisation',
  'kind.objection': 'Object to how you use my information',
  'kind.automated': 'Ask a person to look at an automated decision',
  'kind.cookies': 'Withdraw my consent to cookies',
  'kind.cookies.hint': 'You can do this yourself at once. You do not need to send a form.',
  'kind.withdrawal': 'Withdraw another consent that I gave you',
  'kind.unsure': 'I am not sure',
  'kind.unsure.hint': 'Tell us what happened and we will work it out.',

  'details.label': 'Anything that helps us find your information',
  'details.hint': 'For example dates, a project or an event. You do not have to give a reason.',

  'relations.label': 'How do you know us?',
  'relations.hint': 'Choose all that apply, or skip this.',

  'receipts.label': 'Consent receipt numbers',
  'receipts.hint': 'If this is about cookies. The numbers are in the cookie settings, under “Your receipt”.',

  'complaint.details.label': 'What went wrong?',
  'complaint.details.hint': 'Say what happened and when, as well as you remember.',
  'complaint.details.missing': 'Tell us what went wrong',
  'complaint.outcome.label': 'What would put it right?',
  'complaint.outcome.hint': 'You may skip this.',
  'complaint.reference.label': 'Reference of an earlier request or complaint',
  'complaint.reference.hint': 'If you have one. It looks like REQ-7K2M-9QXT.',

  'onBehalf.label': 'Are you writing for someone else?',
  'onBehalf.no': 'No, this is about me',
  'onBehalf.child': 'Yes, for a child. I am their parent or carer',
  'onBehalf.child.hint': 'A young person may also write to us themselves.',
  'onBehalf.someone': 'Yes, for an adult or for a child of someone else',
  'subject.label': 'Name of the person this is about',
  'subject.hint': 'So that we can find their records.',
  'subject.missing': 'Enter the name of the person this is about',
  'authority.label': 'Why may you write for them?',
  'authority.hint':
    'For example they have asked you to, or a court has appointed you. Do not send papers now.',
  'authority.missing': 'Tell us why you may write for them',
  'helper.label': 'Is someone you trust helping you with this?',
  'helper.hint': 'If they write this for you, or we may talk to them: their name, and how to reach them.',

  'name.label': 'Your name',
  'name.hint': 'So that we can find your records. You do not have to give it.',
  'replyBy.label': 'How should we reply?',
  'replyBy.missing': 'Choose how we should reply',
  'replyBy.email': 'Email',
  'replyBy.phone': 'Telephone',
  'replyBy.post': 'Post',
  'email.label': 'Email address',
  'email.missing': 'Enter an email address so that we can reply by email',
  'phone.label': 'Telephone number',
  'phone.missing': 'Enter a telephone number so that we can ring you',
  'address.label': 'Postal address',
  'address.missing': 'Enter an address so that we can write to you',
  'adjustments.label': 'Do you need anything from us so that our answer suits you?',
  'adjustments.hint':
    'For example paper, large print, Easy Read, Welsh, British Sign Language or an interpreter.',
  'honeypot.label': 'Leave this empty',
} as const;

/** The questions of the forms in another language. */
export type FieldTexts = Readonly<Record<keyof typeof fieldsEnglish, string>>;
