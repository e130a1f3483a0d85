import type {Database, ReceiptTable} from '../../database/tables.ts';
import {html, type Html} from '../html.ts';
import {timeInWords} from '../time-in-words.ts';
import {receiptPath} from './options.ts';

/** How many other receipts are listed. A browser keeps twenty. */
const MAX_LISTED = 100;

/** The other receipts of the same visitor, as links. */
export async function chainSection(db: Database, row: ReceiptTable): Promise<Html> {
  const others = await db
    .selectFrom('receipts')
    .select(['reference', 'received_at', 'log_index'])
    .where('principal', '=', row.principal)
    .where('id', '<>', row.id)
    .orderBy('received_at')
    .orderBy('log_index')
    .limit(MAX_LISTED)
    .execute();
  const [earlier, later] = [true, false].map((isEarlier) =>
    others.filter(({log_index}) => log_index < row.log_index === isEarlier),
  );
  return html`<h2>Other receipts of this visitor</h2>
    ${others.length === 0 && html`<p>There are none.</p>`} ${list('Earlier', earlier)} ${list('Later', later)}`;
}

type Link = Pick<ReceiptTable, 'log_index' | 'reference' | 'received_at'>;

function list(title: string, rows: readonly Link[] = []): Html | false {
  return (
    rows.length > 0 &&
    html`<h3>${title}</h3>
      <ul>
        ${rows.map(
          ({log_index, reference, received_at}) =>
            html`<li>
              <a href="${receiptPath(log_index)}"><code>${reference.toUpperCase()}</code></a
              >, received ${timeInWords(received_at)}
            </li>`,
        )}
      </ul>`
  );
}
