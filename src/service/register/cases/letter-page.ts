import type {FastifyInstance} from 'fastify';
import {formatCalendarDate} from '../../../platform/pure/calendar.ts';
import {ProblemError} from '../../http/problem.ts';
import {html} from '../html.ts';
import {sendRegisterPage} from '../send-page.ts';
import {answerText} from '../../cases/person-facts.ts';
import {type CasePagesOptions, caseAt, CASES_PATH} from './case-context.ts';

interface LetterRoute {
  readonly Params: {readonly reference: string; readonly position: string};
}

/** Adds the page of a letter in the history of a case: to read it, and to print it for the post. */
export function letterPage(scope: FastifyInstance, options: CasePagesOptions): void {
  scope.get<LetterRoute>(`${CASES_PATH}/:reference/letter/:position`, async (request, reply) => {
    const {reference, position} = request.params;
    const record = await caseAt(options, reference);
    const event = /^\d{1,6}$/.test(position) ? record.events[Number(position)] : undefined;
    const {subject = '', letter} = event?.details ?? {};
    if (event === undefined || letter === undefined)
      throw new ProblemError('not-found', 'The history of this case has no such letter.');
    await options.audit.add(request.person, 'case:view', reference);
    const address = answerText(record, 'address');
    const body = html`
      ${address !== '' && html`<p class="lines">${address}</p>`}
      <p>${formatCalendarDate(event.day, record.language === 'cy' ? 'cy' : 'en-GB')}</p>
      <div class="lines" lang="${record.language}">${letter}</div>
    `;
    const back = {path: `${CASES_PATH}/${reference}`, label: reference};
    return sendRegisterPage(request, reply, {title: subject, body, back});
  });
}
