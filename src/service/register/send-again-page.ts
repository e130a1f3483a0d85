import type {FastifyReply, FastifyRequest} from 'fastify';
import {hiddenToken} from './form-fields.ts';
import {html, type Html} from './html.ts';
import {sendRegisterPage} from './send-page.ts';

/**
 * Answers a form of a session that is over: 403, and a page with the same form, filled in. So what was typed is not lost, and
 * nothing happens without another press.
 */
export function sendAgainPage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const isSignedIn = request.signedIn !== undefined;
  const body = html`<p>
      ${
        isSignedIn
          ? 'You have signed in again since you opened this form. Nothing was changed yet.'
          : 'You were signed out before you sent this form. Nothing was changed, and nothing that you typed is lost.'
      }
    </p>
    ${
      !isSignedIn &&
      html`<p>
        <a href="/register/sign-in" target="_blank">Sign in in a new tab</a>, then come back to this page and
        send the form again.
      </p>`
    }
    <form method="post" action="${request.url}">
      ${hiddenToken(request.formToken)}${hiddenFields(request.body)}
      <button>Send the form again</button>
    </form>`;
  return sendRegisterPage(request, reply.code(403), {
    title: isSignedIn ? 'Send the form again' : 'You are signed out',
    body,
  });
}

/** Passwords and codes are not among them: a page must not contain them. */
function hiddenFields(body: unknown): readonly Html[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body)
    .filter(([name]) => name !== 'token' && !/password|code/i.test(name))
    .flatMap(([name, value]: [string, unknown]) => [value].flat().map((one) => [name, one] as const))
    .flatMap(([name, value]) =>
      typeof value === 'string' ? html`<input type="hidden" name="${name}" value="${value}" />` : [],
    );
}
