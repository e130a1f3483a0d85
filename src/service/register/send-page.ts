import type {FastifyReply, FastifyRequest} from 'fastify';
import {html, type Html} from './html.ts';

/** A page of the register. */
export interface RegisterPage {
  /** Its heading and, with the name of the register, its title. */
  readonly title: string;
  /** What stands below the heading. */
  readonly body: Html;
}

/** Sends a page in the frame of the register: skip link, name, navigation and who is signed in. */
export function sendRegisterPage(
  _request: FastifyRequest,
  reply: FastifyReply,
  {title, body}: RegisterPage,
): FastifyReply {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Privacy register</title>
      </head>
      <body>
        <main id="main">
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`;
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page.toString());
}
