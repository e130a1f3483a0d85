/** The messages of the forms about answers that cannot be used, in English. `{question}` and `{limit}` are replaced. */
export const messagesEnglish = {
  tooLong: '{question}: use {limit} characters or fewer. You wrote {length}.',
  email: 'Enter an email address such as name@example.org',
  phone: 'Enter a telephone number such as 020 7946 0000',
  chooseOne: '{question} Choose one of the answers offered',
  chooseSome: '{question} Choose from the answers offered',
  honeypot: 'Leave the hidden field empty',
} as const;

/** The messages of the forms about answers that cannot be used. */
export type FormMessages = Readonly<Record<keyof typeof messagesEnglish, string>>;
