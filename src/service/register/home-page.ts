import type {FastifyInstance} from 'fastify';
import type {LogVerification} from '../upkeep.ts';
import type {Cases} from '../cases/cases.ts';
import {CASES_PATH} from './cases/case-context.ts';
import {openCases} from './cases/open-cases.ts';
import {html, type Html} from './html.ts';
import {navigationFor} from './navigation.ts';
import {sendRegisterPage} from './send-page.ts';
import {timeInWords} from './time-in-words.ts';

export interface HomePageOptions {
  readonly cases: Pick<Cases, 'store' | 'days' | 'today'>;
  /** The last verification of the log; `undefined` until the first has ended. */
  logState(): LogVerification | undefined;
}

/** How many faults the page lists. `verify-log` lists more. */
const MAX_FAULTS = 3;

/** Adds the first page of the register: whether the log is intact, how many cases are due, and everything that someone may open. */
export function homePage(scope: FastifyInstance, {cases, logState}: HomePageOptions): void {
  scope.get('/register', {config: {role: 'none'}}, (_request, reply) => reply.redirect('/register/', 308));
  scope.get('/register/', async (request, reply) => {
    const sections = navigationFor(scope.navigation, request.person).map(
      ([group, entries]) =>
        html`<h2>${group}</h2>
          <ul>
            ${entries.map(({path, label}) => html`<li><a href="${path}">${label}</a></li>`)}
          </ul>`,
    );
    const body = html`${logSection(logState())}${await casesSection(cases)}${sections}`;
    return sendRegisterPage(request, reply, {title: 'Privacy register', body});
  });
}

async function casesSection(cases: HomePageOptions['cases']): Promise<Html | false> {
  const {overdue, soon, later} = await openCases(cases);
  const count = overdue.length + soon.length + later.length;
  if (count === 0) return false;
  const counts = html`<p>
    <a href="${CASES_PATH}">Open requests and complaints: ${count}</a>. Overdue: ${overdue.length}. Due in the
    next seven days: ${soon.length}.
  </p>`;
  return overdue.length > 0 ? html`<div class="notice attention">${counts}</div>` : counts;
}

function logSection(state: LogVerification | undefined): Html {
  if (!state) return html`<p>The log of receipts is being verified.</p>`;
  const {faults, size, verifiedAt} = state;
  const time = timeInWords(verifiedAt);
  if (faults.length === 0)
    return html`<p>
      The log of receipts is intact: ${size} ${size === 1 ? 'entry' : 'entries'}, verified on ${time}.
    </p>`;
  return html`<div class="notice attention">
    <h2>The log of receipts is not intact</h2>
    <p>The verification of ${time} has found that the database was changed:</p>
    <ul>
      ${faults.slice(0, MAX_FAULTS).map((fault) => html`<li>${fault}</li>`)}
    </ul>
    <p>
      Do not erase or change anything. Keep a copy of the database and of the last backup, and ask who runs
      the service.
    </p>
  </div>`;
}
