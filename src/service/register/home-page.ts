import type {FastifyInstance} from 'fastify';
import {html} from './html.ts';
import {navigationFor} from './navigation.ts';
import {sendRegisterPage} from './send-page.ts';

/** Adds the first page of the register: everything that someone may open. */
export function homePage(scope: FastifyInstance): void {
  scope.get('/register', {config: {role: 'none'}}, (_request, reply) => reply.redirect('/register/', 308));
  scope.get('/register/', (request, reply) => {
    const sections = navigationFor(scope.navigation, request.person).map(
      ([group, entries]) =>
        html`<h2>${group}</h2>
          <ul>
            ${entries.map(({path, label}) => html`<li><a href="${path}">${label}</a></li>`)}
          </ul>`,
    );
    return sendRegisterPage(request, reply, {title: 'Privacy register', body: html`${sections}`});
  });
}
