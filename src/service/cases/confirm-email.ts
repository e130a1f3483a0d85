import type {FastifyInstance} from 'fastify';
import {html, type Html} from '../register/html.ts';
import type {Cases} from './cases.ts';
import type {CaseLanguage} from './model.ts';

const texts = {
  en: {
    question: 'Confirm your email address',
    explain: 'Press the button to confirm that the letter came to your own address.',
    button: 'This is my email address',
    thanks: 'Your email address is confirmed',
    next: 'You need not do anything else. Our time did not wait for this.',
    unknown: 'This link is not valid',
    why: 'It may be incomplete, or the case was deleted after its period. Copy the whole link from the letter.',
  },
  cy: {
    question: 'Cadarnhau eich cyfeiriad e-bost',
    explain: 'Pwyswch y botwm i gadarnhau bod y llythyr wedi dod i’ch cyfeiriad chi.',
    button: 'Fy nghyfeiriad e-bost i yw hwn',
    thanks: 'Mae eich cyfeiriad e-bost wedi’i gadarnhau',
    next: 'Nid oes angen i chi wneud dim arall. Nid oedd ein hamser ni yn aros am hyn.',
    unknown: 'Nid yw’r ddolen hon yn ddilys',
    why: 'Efallai nad yw’n gyflawn, neu fod yr achos wedi’i ddileu ar ddiwedd ei gyfnod. Copïwch y ddolen gyfan o’r llythyr.',
  },
} as const;

interface ConfirmRoute {
  readonly Params: {readonly secret: string};
  readonly Querystring: {readonly lang?: unknown};
}

/**
 * Adds the pages of the link that confirms an e-mail address. The link shows a button, because programs that check mail for viruses
 * follow links, and do not press buttons.
 */
export function confirmEmailRoutes(server: FastifyInstance, cases: Cases): void {
  for (const kind of ['request', 'complaint']) {
    const path = `/${kind}/email/:secret/`;
    server.get<ConfirmRoute>(path, {schema: {hide: true}}, ({query}, reply) => {
      const language = languageOf(query);
      const {question, explain, button} = texts[language];
      return reply.headers(headers).send(
        pageOf(
          language,
          question,
          html`<p>${explain}</p>
            <form method="post"><button>${button}</button></form>`,
        ),
      );
    });
    server.post<ConfirmRoute>(path, {schema: {hide: true}}, async ({params, query}, reply) => {
      const language = languageOf(query);
      const {thanks, next, unknown, why} = texts[language];
      const isFound = (await cases.confirmEmail(params.secret)) !== undefined;
      return reply
        .code(isFound ? 200 : 404)
        .headers(headers)
        .send(pageOf(language, isFound ? thanks : unknown, html`<p>${isFound ? next : why}</p>`));
    });
  }
}

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
};

function languageOf({lang}: ConfirmRoute['Querystring']): CaseLanguage {
  return lang === 'cy' ? 'cy' : 'en';
}

function pageOf(language: CaseLanguage, title: string, body: Html): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>
          body {
            font:
              1.1rem/1.5 system-ui,
              sans-serif;
            max-width: 40rem;
            margin: 2rem auto;
            padding: 0 1rem;
          }
          button {
            font: inherit;
            padding: 0.5rem 1rem;
          }
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`.toString();
}
