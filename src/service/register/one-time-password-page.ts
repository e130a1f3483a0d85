import type {FastifyReply, FastifyRequest} from 'fastify';
import {html} from './html.ts';
import {sendRegisterPage} from './send-page.ts';
import {timeInWords} from './time-in-words.ts';

export interface OneTimePasswordPage {
  readonly title: string;
  readonly name: string;
  readonly password: string;
  /** When it ends, in milliseconds since 1970. */
  readonly until: number;
}

/** Shows a password that is for one sign-in. It cannot be shown again, because only its hash is stored. */
export function oneTimePasswordPage(
  request: FastifyRequest,
  reply: FastifyReply,
  {title, name, password, until}: OneTimePasswordPage,
): FastifyReply {
  const body = html`<p>Give ${name} this password. It is shown only now.</p>
    <p class="notice"><code class="key">${password}</code></p>
    <p>
      It works for one sign-in, until ${timeInWords(until)}. With that sign-in, ${name} chooses a password
      that only they know.
    </p>
    <p><a href="/register/people">Back to the list of people</a></p>`;
  return sendRegisterPage(request, reply, {title, body});
}
