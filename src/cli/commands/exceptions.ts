import {
  type CalendarDate,
  formatCalendarDate,
  londonDate,
  parseCalendarDate,
} from '../../platform/pure/calendar.ts';
import {type Command, readArguments, required, UsageError} from '../command.ts';
import {exceptionRegister} from '../exceptions/register.ts';
import {registerHtml} from '../exceptions/register-html.ts';
import {registerMarkdown} from '../exceptions/register-markdown.ts';
import {loadSite} from '../load-site.ts';

/** `privacy-desk exceptions`. */
export const exceptions: Command = {
  name: 'exceptions',
  summary: 'Print the register of exceptions from consent.',
  usage: `privacy-desk exceptions <site.json> [--format <format>] [--today <date>]

Prints what the site uses without consent, under which paragraph of Schedule A1 of PECR and on
which grounds, as a page for your records. Exits with 1 when a review is overdue.

  --format <format>  markdown or html. markdown by default.
  --today <date>     The day to compare review dates with, YYYY-MM-DD. Today in London by default.`,
  async run(args, {terminal}) {
    const options = {format: {type: 'string', default: 'markdown'}, today: {type: 'string'}} as const;
    const {values, argument} = readArguments(args, options);
    const file = required(argument, '<site.json>');
    const render = renderers[values.format];
    if (!render) throw new UsageError(`"${values.format}" is not a format. Use markdown or html.`);
    const today = values.today === undefined ? londonDate(Date.now()) : dateOf(values.today);
    // The register of an overdue review is what the review starts from.
    const site = await loadSite(file, terminal, {today, except: 'review-overdue'});
    if (!site) return 1;
    const register = exceptionRegister(site.config, today);
    terminal.print(render(register));
    for (const {title, reviewDate} of register.overdue)
      terminal.printError(
        `${file}: The review of "${title}" was due on ${formatCalendarDate(reviewDate)}. Check the conditions, then set the next exception.reviewDate.`,
      );
    return register.overdue.length > 0 ? 1 : 0;
  },
};

const renderers: Readonly<Record<string, typeof registerHtml | undefined>> = {
  markdown: registerMarkdown,
  html: registerHtml,
};

function dateOf(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (!date) throw new UsageError(`"${text}" is not a date. Use YYYY-MM-DD, for example 2026-11-25.`);
  return date;
}
