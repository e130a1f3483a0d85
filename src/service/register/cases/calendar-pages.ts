import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {ProblemError} from '../../http/problem.ts';
import {postForm} from '../form-fields.ts';
import {html, type Html} from '../html.ts';
import {sendRegisterPage} from '../send-page.ts';
import {timeInWords} from '../time-in-words.ts';
import {createCalendarFeeds} from './calendar-feeds.ts';
import {type CasePagesOptions, CASES_PATH} from './case-context.ts';
import {dueCalendar} from './due-calendar.ts';

const PATH = `${CASES_PATH}/calendar`;

/** Adds the page on which each person gets a secret address for a calendar program, and the calendar at that address. */
export function calendarPages(scope: FastifyInstance, options: CasePagesOptions): void {
  const {cases, db, audit, origin, now} = options;
  const feeds = createCalendarFeeds(db, now);
  const navigation = {group: 'Requests and complaints', label: 'Calendar'} as const;
  scope.get(PATH, {config: {navigation}}, async (request, reply) =>
    showPage(request, reply, {createdAt: await feeds.createdAt(request.person.id)}),
  );
  scope.post(`${PATH}/create`, async (request, reply) => {
    const secret = await feeds.create(request.person.id);
    await audit.add(request.person, 'case:calendar', request.person.name, 'created');
    const address = `${origin}/register/calendar/${secret}.ics`;
    return showPage(request, reply, {address, createdAt: await feeds.createdAt(request.person.id)});
  });
  scope.post(`${PATH}/revoke`, async (request, reply) => {
    await feeds.revoke(request.person.id);
    await audit.add(request.person, 'case:calendar', request.person.name, 'revoked');
    return reply.redirect(PATH, 303);
  });
  scope.get<{Params: {readonly secret: string}}>(
    '/register/calendar/:secret.ics',
    {config: {role: 'none'}},
    async (request, reply) => {
      if (!(await feeds.isValid(request.params.secret)))
        throw new ProblemError('not-found', 'This calendar was revoked, or its address is incomplete.');
      return reply
        .type('text/calendar; charset=utf-8')
        .header('cache-control', 'private, no-cache')
        .send(dueCalendar(await cases.store.list('open'), {cases, origin, now}));
    },
  );
}

interface ShownCalendar {
  /** Shown once, when it is made. */
  readonly address?: string;
  readonly createdAt: string | undefined;
}

function showPage(
  request: FastifyRequest,
  reply: FastifyReply,
  {address, createdAt}: ShownCalendar,
): FastifyReply {
  const form = (action: string, button: string, style = ''): Html =>
    postForm(`${PATH}/${action}`, request.formToken, html`<button class="${style}">${button}</button>`);
  const body = html`<p>
      A calendar program can show when cases are due. It reads an address that is secret and only yours. The
      calendar has references and dates, and nothing about the people who wrote.
    </p>
    ${
      address !== undefined &&
      html`<div class="success">
        <p>
          <label for="address">Your address. It is shown only now: copy it into your calendar program.</label>
        </p>
        <p><input id="address" class="code" readonly value="${address}" /></p>
      </div>`
    }
    ${
      createdAt === undefined
        ? form('create', 'Make an address')
        : html`<p>Your address was made on ${timeInWords(createdAt)}.</p>
            ${form('create', 'Make another address', 'secondary')}
            ${form('revoke', 'Revoke the address', 'warning')}
            <p class="hint">When you make another address or revoke it, the present one stops working.</p>`
    }`;
  return sendRegisterPage(request, reply, {title: 'Calendar of due dates', body});
}
