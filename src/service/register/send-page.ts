import type {FastifyReply, FastifyRequest} from 'fastify';
import {hiddenToken} from './form-fields.ts';
import {html, type Html} from './html.ts';
import {navigationFor} from './navigation.ts';
import type {Person} from './person.ts';
import {STYLE_ADDRESS} from './style-route.ts';

/** A page of the register. */
export interface RegisterPage {
  /** Its heading and, with the name of the register, its title. */
  readonly title: string;
  /** The markup below the heading. */
  readonly body: Html;
  /** Whether the page says what is wrong with a form: its title then begins with `Error: `. */
  readonly hasErrors?: boolean;
  /** The page above this one: a link before the heading. */
  readonly back?: {readonly path: string; readonly label: string};
}

/** Sends a page in the frame of the register: skip link, name, navigation and who is signed in. */
export function sendRegisterPage(
  request: FastifyRequest,
  reply: FastifyReply,
  {title, body, hasErrors = false, back}: RegisterPage,
): FastifyReply {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${hasErrors && 'Error: '}${title} – Privacy register</title>
        <link rel="stylesheet" href="${STYLE_ADDRESS}" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a class="skip-link" href="#main">Skip to main content</a>
        ${header(request)}
        <main id="main" tabindex="-1">
          ${back && html`<p><a class="back-link" href="${back.path}">${back.label}</a></p>`}
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`;
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page.toString());
}

/** Before the sign-in, no one is signed in. */
type Visit = Pick<FastifyRequest, 'server' | 'url' | 'formToken'> & {readonly signedIn?: Person | undefined};

function header(request: Visit): Html {
  const {signedIn: person} = request;
  return html`<header>
      <div class="bar">
        <a class="name" href="/register/">Privacy register</a>
        ${person && signedInAs(person, request.formToken)}
      </div>
    </header>
    ${person && navigation(request, person)}`;
}

function signedInAs({name, role}: Person, token: string): Html {
  return html`<form class="signed-in" method="post" action="/register/sign-out">
    ${hiddenToken(token)}
    <span>${name} (${role})</span>
    <button class="link">Sign out</button>
  </form>`;
}

/** Two rows: the groups, and the pages of the current group if there are several. */
function navigation({server, url}: Visit, person: Person): Html {
  const path = url.split('?', 1)[0] ?? '';
  const found = navigationFor(server.navigation, person);
  const current = found
    .flatMap(([, entries]) => entries)
    .filter((entry) => path === entry.path || path.startsWith(`${entry.path}/`))
    .sort((one, other) => other.path.length - one.path.length)[0];
  const pages = found.find(([group]) => group === current?.group)?.[1] ?? [];
  const groups = found.map(([group, [first]]) =>
    link(group, first?.path ?? '', group === current?.group && 'true'),
  );
  const links = pages.map((entry) =>
    link(entry.label, entry.path, entry === current && (path === entry.path ? 'page' : 'true')),
  );
  return html`<nav class="groups" aria-label="Register">
      <ul>
        ${groups}
      </ul>
    </nav>
    ${
      links.length > 1 &&
      html`<nav class="pages" aria-label="${current?.group}">
        <ul>
          ${links}
        </ul>
      </nav>`
    }`;
}

function link(label: string, path: string, current: 'page' | 'true' | false): Html {
  return html`<li><a href="${path}" ${current && html` aria-current="${current}"`}>${label}</a></li>`;
}
