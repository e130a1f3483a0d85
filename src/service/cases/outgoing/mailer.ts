import {createTransport} from 'nodemailer';
import type {MailSettings} from '../settings.ts';

/** A message to one address, as plain text. */
export interface MailMessage {
  /** The same id when it is sent again, so that a server can drop a second copy. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The result of sending a message: the server took it, it refused it permanently, or it is tried again later. */
export type MailResult =
  {readonly state: 'sent'} | {readonly state: 'refused' | 'later'; readonly error: string};

/** Sends messages through a server. */
export interface Mailer {
  send(message: MailMessage): Promise<MailResult>;
  close(): void;
}

/** How long a server may take to connect, and to answer, in milliseconds. */
const TIMEOUT = 20_000;

/** One address, without the characters that separate or comment addresses in a header (https://www.rfc-editor.org/rfc/rfc5322#section-3.4). */
const ADDRESS = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+$/;

/** Whether `text` is one e-mail address that can be put into a header. */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text);
}

/** Sends through the SMTP server of `settings`. */
export function createMailer({smtp, from}: MailSettings): Mailer {
  const limits = {connectionTimeout: TIMEOUT, greetingTimeout: TIMEOUT, socketTimeout: TIMEOUT};
  const transport = createTransport({url: smtp, ...limits}, {from});
  const host =
    from
      .split('@')
      .at(-1)
      ?.replaceAll(/[^\w.-]/g, '') ?? 'localhost';
  return {
    async send({id, to, subject, text}) {
      if (!isMailAddress(to)) return {state: 'refused', error: 'This is not an e-mail address.'};
      try {
        await transport.sendMail({
          to: {name: '', address: to},
          subject: oneLine(subject),
          text,
          messageId: `<${id}@${host}>`,
          disableFileAccess: true,
          disableUrlAccess: true,
          // Automatic answers would come back as letters: https://www.rfc-editor.org/rfc/rfc3834#section-5
          headers: {'Auto-Submitted': 'auto-generated'},
        });
        return {state: 'sent'};
      } catch (error) {
        return failureOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/** Codes from 500 on mean "do not try again": https://www.rfc-editor.org/rfc/rfc5321#section-4.2.1. Others, and no answer at all, pass. */
function failureOf(error: unknown): MailResult {
  const {
    message = 'Unknown error',
    responseCode = 0,
    command = '',
  } = error as {
    readonly message?: string;
    readonly responseCode?: number;
    readonly command?: string;
  };
  // A wrong password is the administrator's mistake, and not that of the address.
  const isAboutMessage = command !== 'CONN' && !command.startsWith('AUTH');
  return {
    state: responseCode >= 500 && isAboutMessage ? 'refused' : 'later',
    error: oneLine(message).slice(0, 500),
  };
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}
