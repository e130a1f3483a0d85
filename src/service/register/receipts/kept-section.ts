import type {HoldTable, VisitorRetentionTable} from '../../database/receipt-care-tables.ts';
import type {ReceiptTable} from '../../database/tables.ts';
import {isInForce} from '../../receipts/holds.ts';
import type {RetentionPeriod} from '../../receipts/retention.ts';
import {html, type Html} from '../html.ts';
import {timeInWords} from '../time-in-words.ts';
import {dayInWords, periodInWords} from './words.ts';

/** The facts about how long a receipt is kept. */
export interface ShownReceipt {
  readonly row: ReceiptTable;
  readonly holds: readonly HoldTable[];
  /** What was decided about this visitor. */
  readonly retention: VisitorRetentionTable | undefined;
  /** Today in London. */
  readonly today: string;
  /** Whether the person who looks may release a hold. */
  readonly mayRelease: boolean;
}

/** Until when a receipt is kept, and why; and the holds on it. */
export function keptSection(shown: ShownReceipt, usual: RetentionPeriod): Html {
  const {row, holds, retention, today, mayRelease} = shown;
  const period = retention ? {months: retention.months, days: 0} : usual;
  const inForce = holds.filter((hold) => isInForce(hold, today));
  return html`<h2>How long it is kept</h2>
    ${
      inForce.length > 0 &&
      html`<p class="attention"><strong>On hold.</strong> It is not deleted while a hold is in force.</p>`
    }
    <dl class="summary">
      <dt>Kept until</dt>
      <dd>
        ${dayInWords(row.retain_until)}, and deleted on the day after. This is ${periodInWords(period)} after
        the last of its consents ends: withdrawn, lapsed or replaced.
      </dd>
      ${
        retention &&
        html`<dt>Decided for this visitor</dt>
          <dd>
            ${periodInWords(period)} instead of ${periodInWords(usual)}, by ${retention.set_by},
            ${timeInWords(retention.set_at)}: ${retention.reason}
          </dd>`
      }
      ${inForce.map(
        (hold) =>
          html`<dt>Hold</dt>
            <dd>
              ${holdInWords(hold)}
              ${
                mayRelease &&
                html`<a href="/register/holds/${hold.id}/release"
                  >Release this hold<span class="hidden">: ${hold.reason}</span></a
                >`
              }
            </dd>`,
      )}
    </dl>`;
}

/** What a hold is for, by whom, and until when. */
export function holdInWords({reason, placed_by, placed_at, until, principal}: HoldTable): string {
  const scope = principal === null ? 'This receipt' : 'Everything of the visitor';
  const end = until === null ? 'without an end' : `until ${dayInWords(until)}`;
  return `${scope}, ${end}. ${reason} (${placed_by}, ${timeInWords(placed_at)})`;
}
