import type {ConsentEvent, EventStatus} from '../../receipt/record-model.ts';
import {tryOrUndefined} from '../../platform/pure/try-or-undefined.ts';
import {html, type Html} from '../register/html.ts';
import {describedFiles} from './described-files.ts';
import type {EvidenceFiles} from './evidence-paths.ts';
import type {GatheredEvidence} from './gather.ts';
import type {MissingEvidence} from './manifest.ts';
import {timestampSteps, type VerificationStep, verificationSteps} from './verification-steps.ts';

/**
 * The page in a bundle that explains it: what it is evidence of, what each file is, and how to verify them without the service. It
 * loads nothing and runs nothing. `files` has the other files, without the manifest, which the key `kid` signs.
 */
export function evidencePage(gathered: GatheredEvidence, files: EvidenceFiles, kid: string): string {
  const {facts, anchors} = gathered;
  const title = `Evidence of consent receipt ${facts.receipt.slice(0, 8).toUpperCase()}`;
  const stamps = timestampSteps(gathered);
  const page = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${title}</title>
        <style>
          ${STYLES}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${summary(gathered)} ${fileTable(files)} ${missingList(facts.missing)}
          ${programSection(keysAddress(gathered))}
          <h2>Verify it without our program</h2>
          <ol>
            ${verificationSteps(gathered, files, kid).map((step) => stepItem(step, 'step'))}
            ${stamps.map((step) => stepItem(step, 'stamp'))}
          </ol>
          ${anchors.length > 0 && html`<p>The checkpoint was also copied to the places in log/anchors.json. Compare it with the copies there.</p>`}
          ${LIMITS}
        </main>
      </body>
    </html>`;
  return `${page.toString()}\n`;
}

function fileTable(files: EvidenceFiles): Html {
  return html`<h2>What is in this bundle</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">What it is</th>
        </tr>
      </thead>
      <tbody>
        ${describedFiles([...files.keys()]).map(
          ([path, text]) =>
            html`<tr>
              <th scope="row"><code>${path}</code></th>
              <td>${text}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

/** Where the service publishes its keys: beside the endpoint of the registered configuration, as docs/running.md has it. */
function keysAddress({facts, registered}: GatheredEvidence): string {
  const config = tryOrUndefined(
    () =>
      JSON.parse(registered.get('configSha256') ?? '') as {readonly receipts?: {readonly endpoint?: string}},
  );
  const {endpoint = '/'} = config?.receipts ?? {};
  const base = URL.canParse(endpoint, facts.issuer) ? new URL(endpoint, facts.issuer) : facts.issuer;
  return new URL('.well-known/jwks.json', base).href;
}

function programSection(keys: string): Html {
  return html`<h2>Verify it with our program</h2>
    <p>This needs Node, and neither the service nor its database. It names every file that was changed.</p>
    <pre><code class="program">npx privacy-desk verify evidence.zip</code></pre>
    <p>
      The bundle brings its own keys along. So that no-one can replace them too, compare them with those that
      the organisation publishes, or that you got before:
    </p>
    <pre><code class="program">npx privacy-desk verify evidence.zip --jwks ${keys}</code></pre>`;
}

function summary({facts, receipt, earlier}: GatheredEvidence): Html {
  const own = receipt.record.events.slice(receipt.chain?.prevEvents ?? 0);
  const {piiController} = receipt.piiControllers[0];
  return html`<dl>
    <dt>Receipt</dt>
    <dd><code>${facts.receipt}</code></dd>
    <dt>Organisation</dt>
    <dd>${piiController}</dd>
    <dt>Received by the service</dt>
    <dd>${timeInWords(facts.receivedAt)}, by its own clock</dd>
    <dt>What the receipt records</dt>
    <dd>
      <ul>
        ${own.map((event) => html`<li>${eventInWords(event)}</li>`)}
      </ul>
    </dd>
    <dt>Earlier receipts of the same visitor</dt>
    <dd>${earlier.length || 'None'}. Later ones are not in this bundle.</dd>
    <dt>Bundle made</dt>
    <dd>${timeInWords(facts.createdAt)}, by the service of ${facts.issuer}</dd>
  </dl>`;
}

const statusWords: Readonly<Record<EventStatus, string>> = {
  'dpv:ConsentGiven': 'The visitor consented to',
  'dpv:RenewedConsentGiven': 'The visitor renewed the consent to',
  'dpv:ConsentRefused': 'The visitor refused',
  'dpv:ConsentWithdrawn': 'The visitor withdrew the consent to',
  'dpv:ConsentExpired': 'The time of the consent was over for',
  'dpv:ConsentRevoked': 'The consent ended with a new version of the notice for',
  'dpv:ObjectingToProcess': 'The visitor objected to',
  'pkg:npm/privacy-desk#not-objected': 'The visitor did not object to',
};

function eventInWords({type: [status], purposes, time}: ConsentEvent): string {
  return `${statusWords[status]} ${Object.keys(purposes).join(', ')}: ${timeInWords(time)}, by the clock of the visitor’s device`;
}

/** `2026-12-01T09:05:00Z` as "1 December 2026, 09:05:00 UTC". */
function timeInWords(iso: string): string {
  const date = new Intl.DateTimeFormat('en-GB', {dateStyle: 'long', timeZone: 'UTC'}).format(Date.parse(iso));
  return `${date}, ${iso.slice(11, 19)} UTC`;
}

const missingWords: Readonly<Record<MissingEvidence['what'], string>> = {
  noticeSha256: 'The words of the notice',
  configSha256: 'The configuration',
  policySha256: 'The policy',
  bundleSha384: 'The program',
  earlier: 'An earlier receipt',
};

const reasonWords: Readonly<Record<MissingEvidence['reason'], string>> = {
  'not-registered': 'never registered by a build, so only the receipt says what it was',
  altered: 'the registered file does not fit its hash any more',
  deleted: 'deleted by the organisation, on request or after its retention period',
  unknown: 'never received by the service',
};

function missingList(missing: readonly MissingEvidence[]): Html | false {
  return (
    missing.length > 0 &&
    html`<h2>What is missing</h2>
      <ul>
        ${missing.map(
          ({what, value, reason}) =>
            html`<li>${missingWords[what]} (<code>${value}</code>): ${reasonWords[reason]}.</li>`,
        )}
      </ul>`
  );
}

function stepItem({title, text, commands}: VerificationStep, kind: 'step' | 'stamp'): Html {
  return html`<li>
    <h3>${title}</h3>
    <p>${text}</p>
    <pre><code class="${kind}">${commands}</code></pre>
  </li>`;
}

const LIMITS = html`<h2>What it does not show</h2>
  <ul>
    <li>
      Who the visitor was. The receipt has random ids, and neither a name nor an address. The visitor has the
      same receipt, and can read out its reference.
    </li>
    <li>
      That the keys are those of the organisation. Compare <code>keys/jwks.json</code> with what it publishes.
      It signs for itself: only a copy of the checkpoint that was kept elsewhere, or a time stamp, shows that
      nothing was replaced since.
    </li>
    <li>What came after. A consent may have been withdrawn later: ask for the newest receipt.</li>
  </ul>`;

const STYLES = `
:root{color-scheme:light dark;font:1em/1.5 system-ui,sans-serif}
body{margin:0;padding:1rem}
main{max-width:60rem;margin:0 auto}
pre{overflow-x:auto;padding:.75rem;border:1px solid;white-space:pre-wrap;overflow-wrap:anywhere}
code{overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid}
dt{font-weight:bold;margin-top:.75rem}
dd{margin:0}
`;
