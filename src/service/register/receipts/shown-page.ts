import type {FastifyInstance, FastifyReply} from 'fastify';
import type {Receipt} from '../../../receipt/model.ts';
import {toStored} from '../../receipts/store.ts';
import {html, type Html} from '../html.ts';
import {sendRegisterPage} from '../send-page.ts';
import {readReceiptRow, receiptPath, type ReceiptPagesOptions, type ReceiptRoute} from './options.ts';
import {recordedWords, type RecordedWords} from './recorded-words.ts';
import {hasShownProgram} from './shown-program.ts';
import {answerWords, purposeWords} from './words.ts';

/** Adds the page that shows a receipt as its visitor saw it: the notice in its layer and language, the words, and the answers. */
export function shownPage(scope: FastifyInstance, {db, registered, audit}: ReceiptPagesOptions): void {
  scope.get<ReceiptRoute>('/register/receipts/:id/shown', async (request, reply) => {
    const row = await readReceiptRow(db, request.params.id);
    const stored = toStored(row);
    if (!stored) return reply.redirect(receiptPath(row.log_index), 303);
    const {receipt} = stored;
    const words = await recordedWords(receipt, registered);
    await audit.add(request.person, 'receipt:shown', row.id);
    return sendRegisterPage(request, allowFrame(reply), {
      title: `What the visitor saw: receipt ${row.reference.toUpperCase()}`,
      body: html`${sourceSection(words, receipt)} ${answerSection(receipt)} ${wordsSection(words, receipt)}
      ${frameSection(words, row.log_index)}`,
      back: {path: receiptPath(row.log_index), label: `Receipt ${row.reference.toUpperCase()}`},
    });
  });
}

/** The other pages have no frames. */
function allowFrame(reply: FastifyReply): FastifyReply {
  const policy = reply.getHeader('content-security-policy');
  return reply.header('content-security-policy', `${String(policy)}; frame-src 'self'`);
}

/** Says where the words are from, and what that proves. */
function sourceSection({notice, quoted, config}: RecordedWords, {evidence, record}: Receipt): Html {
  if (notice)
    return html`<p class="success">
        <strong>The words are those of the archive.</strong> A build has registered them, and their hash is
        the one in the receipt: <code>${evidence.noticeSha256}</code>.
      </p>
      ${
        config === undefined &&
        html`<p>
          The configuration of that time is not registered, so the notice cannot be shown in its layout.
        </p>`
      }`;
  if (quoted !== undefined)
    return html`<p class="attention">
      <strong>The words were never registered.</strong> They are the ones that the receipt quotes. Only the
      receipt itself says that the visitor saw them.
    </p>`;
  return html`<p class="attention">
    <strong>The words are not known.</strong> ${unknownWords(record.notices.length > 0 && evidence.layer)}
  </p>`;
}

function unknownWords(layer: Receipt['evidence']['layer'] | false): string {
  if (!layer) return 'The receipt records a consent that lapsed. No notice was on screen.';
  if (layer === 'signal') return 'The browser of the visitor answered, with Global Privacy Control.';
  return layer === 'api'
    ? 'A control of the site’s own answered, and did not name its words.'
    : 'The receipt has only their hash, because they are longer than 4,000 characters, and they are not registered.';
}

const layerWords: Readonly<Record<string, string>> = {
  banner: 'In the banner',
  panel: 'In the panel with all choices',
  embed: 'In the place of embedded content, such as a film',
  api: 'In a control of the site’s own',
  signal: 'By a signal of the browser',
};

function answerSection(receipt: Receipt): Html {
  const {record, chain, evidence} = receipt;
  const own = record.events.slice(chain?.prevEvents ?? 0);
  const answers = own.flatMap(({purposes}) => Object.entries(purposes));
  return html`<h2>What the visitor answered</h2>
    <dl class="summary">
      ${answers.map(
        ([key, answer]) =>
          html`<dt>${purposeWords(receipt, key)}</dt>
            <dd><strong>${answerWords[answer]}</strong></dd>`,
      )}
      <dt>Where</dt>
      <dd>${layerWords[evidence.layer ?? ''] ?? 'Nowhere: it lapsed'}</dd>
    </dl>`;
}

function wordsSection({notice, quoted}: RecordedWords, {language}: Receipt): Html | false {
  const text = notice?.text ?? quoted;
  return (
    text !== undefined &&
    html`<h2>The words</h2>
      <div class="shown-words" lang="${notice?.language ?? language}" dir="auto">
        ${text.split('\n').map((line) => html`<p>${line}</p>`)}
      </div>`
  );
}

function frameSection({notice, config}: RecordedWords, place: number): Html | false {
  if (!notice || config === undefined) return false;
  return html`<h2>As it was shown</h2>
    ${
      hasShownProgram()
        ? html`<p>
              This is our own interface, with the registered configuration and words, in the version that is
              installed here. The colours and the size of the visitor’s page are not known. Its buttons do
              nothing. The frame stores nothing, and can send nothing.
            </p>
            <iframe
              class="shown"
              title="The notice as it was shown"
              sandbox="allow-scripts"
              src="${receiptPath(place, 'shown/frame')}"
            ></iframe>`
        : html`<p>
            The program that shows it is not built. Run <code>npm run build</code> in the repository.
          </p>`
    }`;
}
