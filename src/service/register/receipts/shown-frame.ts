import {randomBytes} from 'node:crypto';
import type {FastifyInstance} from 'fastify';
import {parseConfig} from '../../../config/parse.ts';
import {isObject, objectOf, type UncheckedObject} from '../../../config/unchecked.ts';
import {ProblemError} from '../../http/problem.ts';
import {toStored} from '../../receipts/store.ts';
import {html, jsonElement} from '../html.ts';
import {readReceiptRow, type ReceiptPagesOptions, type ReceiptRoute} from './options.ts';
import {recordedWords} from './recorded-words.ts';
import {PROGRAM_ADDRESS} from './shown-program.ts';

/**
 * Adds the page inside the frame that shows a notice again. It runs our interface with the registered configuration. It has no origin,
 * so it has no storage and no cookies, and its policy lets it load nothing but the program and the texts.
 */
export function shownFrame(scope: FastifyInstance, {db, registered}: ReceiptPagesOptions): void {
  scope.get<ReceiptRoute>('/register/receipts/:id/shown/frame', async ({params}, reply) => {
    const stored = toStored(await readReceiptRow(db, params.id));
    const {notice, config} = stored ? await recordedWords(stored.receipt, registered) : {};
    if (!notice || config === undefined)
      throw new ProblemError('not-found', 'The notice or its configuration is not registered.');
    const {layer, language, text} = notice;
    const nonce = randomBytes(16).toString('base64url');
    const data = JSON.stringify({config: withDefaults(JSON.parse(config)), layer, language, text});
    return reply
      .type('text/html; charset=utf-8')
      .headers({'content-security-policy': policyWith(nonce), 'cache-control': 'no-store'})
      .send(framePage(language, data, nonce));
  });
}

/**
 * Adds the keys that an earlier version of Privacy Desk did not have. Nothing else is changed, also what this version would refuse: the
 * words were made from it.
 */
function withDefaults(registered: unknown): object {
  const config = objectOf(registered);
  const completed = Object.entries(objectOf(parseConfig(undefined).config)).map(([key, value]) => [
    key,
    isObject(value) ? {...value, ...objectOf(config[key])} : (config[key] ?? value),
  ]);
  return {...config, ...(Object.fromEntries(completed) as UncheckedObject)};
}

function policyWith(nonce: string): string {
  return [
    'sandbox allow-scripts',
    "default-src 'none'",
    // The program imports the texts of a language by itself.
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'unsafe-inline'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
}

function framePage(language: string, data: string, nonce: string): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>The notice</title>
      </head>
      <body>
        <p id="unknown" lang="en" hidden>
          This version of Privacy Desk does not show a notice with exactly these words. Read them beside this
          frame.
        </p>
        <script type="module" nonce="${nonce}" src="${PROGRAM_ADDRESS}"></script>
        ${jsonElement('notice', data)}
      </body>
    </html>`.toString();
}
