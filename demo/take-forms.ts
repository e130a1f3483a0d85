import type {FastifyInstance} from 'fastify';
import {escapeHtml} from '../src/policy/escape-html.ts';
import {calendarDate} from '../src/rights/calendar-date.ts';
import {dateInWords} from '../src/rights/date-in-words.ts';
import type {Answers} from '../src/rights/validate.ts';
import type {Slots} from './fill.ts';
import type {FormRoute} from './form-routes.ts';
import {forms} from './forms.ts';

const UNKNOWN_HOLIDAYS =
  'The bank holidays of that year are not published yet, so we only skipped weekends. We tell you if a date moves.';

const wordsOf = (value: unknown): string => {
  const text = typeof value === 'string' ? value : '';
  const date = calendarDate(text);
  return escapeHtml(date ? dateInWords(date) : text);
};

/** What the service answers → words for the page: every date of it, the reference, and a warning about holidays. */
const slotsOf = (answer: Readonly<Record<string, unknown>>): Slots => ({
  ...Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, wordsOf(value)])),
  holidays: answer['holidaysKnown'] === false ? UNKNOWN_HOLIDAYS : '',
});

const taker =
  (service: FastifyInstance, url: string) =>
  async (values: Answers): Promise<Slots> => {
    const answer = await service.inject({method: 'POST', url, payload: values});
    if (answer.statusCode >= 300)
      throw new Error(`${url} answered ${answer.statusCode}: ${answer.body.slice(0, 200)}`);
    return slotsOf(answer.json<Record<string, unknown>>());
  };

/** What happens to each of the site's forms. Sign-ups are thanked for and forgotten: the event is invented. */
export const takeForms = (service: FastifyInstance): readonly FormRoute[] => [
  {
    form: forms['/events/seeing-what-works/'],
    thanks: '/events/thanks/',
    take: () => Promise.resolve({}),
  },
  {
    form: forms['/privacy/request/'],
    thanks: '/privacy/request/sent/',
    take: taker(service, '/requests'),
  },
  {
    form: forms['/privacy/complain/'],
    thanks: '/privacy/complain/sent/',
    take: taker(service, '/complaints'),
  },
];
