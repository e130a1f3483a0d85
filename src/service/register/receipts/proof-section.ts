import type {ReceiptTable} from '../../database/tables.ts';
import {type RegisteredMember, registeredMembers} from '../../../receipt/register-paths.ts';
import type {RegisterFolder} from '../../receipts/register-folder.ts';
import type {StoredReceipt} from '../../receipts/store.ts';
import {html, type Html} from '../html.ts';
import {memberWords} from './words.ts';

/** The proof of a receipt: its hash, its place in the log, and whether what it names was registered. */
export function proofSection(
  {log_index, unproven}: ReceiptTable,
  {receipt}: StoredReceipt,
  registered: RegisterFolder | undefined,
): Html {
  const {evidence, hash} = receipt;
  return html`<h2>Proof</h2>
    <dl class="summary">
      <dt>Proven</dt>
      <dd>${provenWords(membersIn(unproven), registered?.unproven(evidence))}</dd>
      ${registeredMembers.map((member) => {
        const value = evidence[member];
        return (
          value &&
          html`<dt>Hash of ${memberWords[member]}</dt>
            <dd><code>${value}</code></dd>`
        );
      })}
      <dt>Hash of the receipt</dt>
      <dd>
        ${hash ? html`<code>${hash}</code>` : 'None: the page had no HTTPS, so the browser could not make one'}
      </dd>
      <dt>Place in the log</dt>
      <dd>Entry ${log_index}</dd>
      <dt>Global Privacy Control</dt>
      <dd>${evidence.gpc ? 'Sent by the browser' : 'Not sent by the browser'}</dd>
    </dl>`;
}

/** `atReceipt`: what was not registered when the receipt was received. `now`: what is not registered now, if there is a register. */
function provenWords(
  atReceipt: readonly RegisteredMember[],
  now: readonly RegisteredMember[] | undefined,
): string {
  if (atReceipt.length === 0)
    return now
      ? 'Yes: everything that the receipt names was registered by a build of the site'
      : 'Not checked: the service has no register of builds';
  const list = (members: readonly RegisteredMember[]): string =>
    members.map((member) => memberWords[member]).join(', ');
  const later = now?.length === 0 ? ' All of it was registered later.' : '';
  return `No. Never registered when it was received: ${list(atReceipt)}. Only the receipt says that the visitor saw this.${later}`;
}

function membersIn(unproven: string): readonly RegisteredMember[] {
  const names = unproven.split(' ');
  return registeredMembers.filter((member) => names.includes(member));
}
