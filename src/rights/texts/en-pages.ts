/** The texts of the pages around the forms in English. `{organisation}` and the like are replaced. */
export const pagesEnglish = {
  'language.label': 'Language',
  continue: 'Continue',

  'request.title': 'Ask about your information',
  'request.lead':
    'See, correct, move or delete what we hold about you, or tell us to stop using it. It is free. We answer within one month; if we need longer we will write before then and say why.',
  'request.instead': 'Ask for your information instead',
  'complaint.title': 'Complain to us',
  'complaint.lead':
    'If we have used your information wrongly, or not answered as we should, tell us. We will acknowledge your complaint within 30 days, look into it and tell you the outcome.',
  'complaint.instead': 'Complain about how we used your information',

  'ways.heading': 'Other ways',
  'ways.text':
    'You do not have to use this form. What you write, say or post to us in your own words counts just the same. Someone you trust may do it for you.',
  'ways.email': 'Email',
  'ways.phone': 'Telephone',
  'ways.post': 'Post',

  'use.heading': 'What we do with your answers',
  'use.request': 'We use them to find your information and to answer you, and for nothing else.',
  'use.complaint': 'We use them to look into your complaint and to answer you, and for nothing else.',
  'use.seen': 'Seen by: {officer}, and those at {organisation} whose help is needed for the answer.',
  'use.officer': 'our data protection officer',
  'use.organisation': 'our organisation',
  'use.kept.request': 'We delete them {period} after we have finished your request.',
  'use.kept.complaint': 'We delete them {period} after we have finished your complaint.',
  'use.policy': 'Read our privacy policy',

  'cookies.heading': 'You can withdraw your consent to cookies now',
  'cookies.text':
    'Open the cookie settings, untick what you no longer want, and save. It works at once, and you do not have to say who you are.',
  'cookies.open': 'Open the cookie settings',
  'cookies.list': 'See the list of cookies',
  'cookies.without':
    'The settings need JavaScript. Without it, this website sets no cookies that need your consent. You can delete earlier ones in the settings of your browser.',
  'cookies.send': 'Send us a request all the same',

  'review.title': 'Check your answers',
  'review.unsent': 'Nothing has been sent yet. Read your answers, and change what is not right.',
  'review.change': 'Change',
  'review.empty': 'No answer',
  'review.send.request': 'Send my request',
  'review.send.complaint': 'Send my complaint',

  'sent.request.title': 'We have your request',
  'sent.request.text': 'This page confirms that we have your request.',
  'sent.complaint.title': 'We have your complaint',
  'sent.complaint.text':
    'This page confirms that we have your complaint and will look into it without delay. We will write to you about progress and the outcome.',
  'sent.reference': 'Reference',
  'sent.received': 'Received',
  'sent.answer': 'We answer',
  'sent.answer.by': 'by {date}; if we need longer we will write before then and say why',
  'sent.acknowledge': 'We write to you',
  'sent.acknowledge.by': 'by {date}',
  'sent.next': 'What happens next',
  'sent.request.next.1':
    'We look for your information. If we cannot tell which records are yours, we ask you for as little as we need.',
  'sent.request.next.2': 'We answer in the way that you chose. It is free.',
  'sent.request.next.3': 'If we cannot do what you asked, we tell you why.',
  'sent.complaint.next.1': 'We find out what happened, and may ask you about it.',
  'sent.complaint.next.2': 'We tell you how it is going in the way that you chose.',
  'sent.complaint.next.3':
    'We tell you the outcome, the reasons for it, and what you can do if you disagree.',
  'sent.follow': 'Follow it',
  'sent.keep':
    'Print this page, or keep this address. It shows you how things stand. Anyone who has it can see that, but none of your answers:',
  'sent.print': 'Print this page',

  'unhappy.heading': 'If you are not happy',
  'unhappy.complain': 'Complain to us',
  'unhappy.regulator': 'Complain to the regulator: {regulator}',
  'unhappy.court': 'You can also go to court.',

  'status.request.title': 'How your request stands',
  'status.complaint.title': 'How your complaint stands',
  'status.label': 'Status',
  'status.open': 'We are working on it',
  'status.waiting': 'We are waiting for you',
  'status.closed': 'Finished',
  'status.waits-for': 'We need from you',
  'status.waits.identity': 'something that shows who you are. We have written to you about it',
  'status.waits.clarification': 'an answer to the question that we have sent you',
  'status.extended': 'Why it takes longer',
  'status.acknowledged': 'Acknowledged',
  'status.missing.title': 'There is nothing at this address',
  'status.missing.text':
    'Check that you have the whole address. When a case is finished, we delete it after some time, and its page with it.',
  'status.replaced.title': 'A newer link has replaced this one',
  'status.replaced.text':
    'We corrected the email address that we write to ({date}), and sent a new link to the corrected address. The new link shows you how things stand.',
  'status.replaced.contact':
    'If you do not have our newest letter, contact us and give your reference. Our time to answer goes on as before.',

  'confirm.title': 'Confirm your email address',
  'confirm.text': 'Press the button to confirm that the letter came to your own address.',
  'confirm.button': 'This is my email address',
  'confirmed.title': 'Your email address is confirmed',
  'confirmed.text': 'You need not do anything else. Our time did not wait for this.',
  'confirm.missing.title': 'This link is not valid',
  'confirm.missing.text':
    'It may be incomplete, or a later letter has a new link, or we have deleted the case after its period. Copy the whole link from our newest letter.',

  'problem.back': 'Go back',
  'problem.kept':
    'Nothing has been sent. Go back in your browser: what you typed is still there. You can also write to us:',
  'problem.down.title': 'We cannot take your answers at the moment',
  'problem.down':
    'We could not store your answers, so nothing has been sent. They are all on this page. Wait a little, then press the button again.',
  'problem.busy':
    'Too many answers came from your connection in a short time, so nothing has been sent. They are all on this page. Wait a minute, then press the button again.',
  'problem.again':
    'We could not be sure that this was sent from our own page, so nothing has been sent yet. Read your answers, and press the button again.',
  'problem.large.title': 'Your answers are too long',
  'problem.files.title': 'This form takes no files',
  'problem.form.title': 'We could not read your answers',
} as const;

/** The texts of the pages around the forms in another language. */
export type PageTexts = Readonly<Record<keyof typeof pagesEnglish, string>>;
