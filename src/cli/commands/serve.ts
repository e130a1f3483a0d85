import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import {type CaseSettings, readCaseSettings} from '../../service/cases/settings.ts';
import type {StartOptions} from '../../service/start-service.ts';
import {type Command, readArguments, type Terminal, UsageError} from '../command.ts';
import {loadSite} from '../load-site.ts';
import {importService} from '../import-service.ts';
import {readTemplates} from '../read-templates.ts';
import {databaseAddress} from './verify-log.ts';

const options = {
  config: {type: 'string'},
  database: {type: 'string'},
  register: {type: 'string'},
  template: {type: 'string'},
  origin: {type: 'string'},
  anchor: {type: 'string'},
  erasures: {type: 'string'},
  'count-refusals': {type: 'boolean', default: false},
  port: {type: 'string'},
  host: {type: 'string', default: '127.0.0.1'},
  'rate-limit': {type: 'string', default: '600'},
  'trust-proxy': {type: 'boolean', default: false},
  'log-level': {type: 'string', default: 'info'},
} as const;

/** `privacy-desk serve`. */
export const serve: Command = {
  name: 'serve',
  summary: 'Run the record service, which stores, signs and proves receipts.',
  usage: `privacy-desk serve [--config <site.json>] [--database <address>] [--origin <address>] [--port <port>]

Runs the record service until it is stopped. It takes consent receipts, rights requests and complaints, and stores them in a
SQLite file or in PostgreSQL. It needs Node 22.13 or later. docs/running.md describes it behind a web server.

  --config <site.json>  Your configuration: contact, retention and the options of the forms.
  --database <address>  A SQLite file, or postgres://…; privacy-desk.sqlite by default. Or set DATABASE_URL.
  --register <folder>   The folder that "privacy-desk build --register" writes to.
  --template <file>     A page of your site around the forms for visitors: HTML with {{title}}, {{head}} and {{main}}. A file beside it
                        that ends in .cy.html is for Welsh. docs/rights-forms.md explains it.
  --origin <address>    Address of your site, such as https://www.example.org. Signatures name it. Or set PUBLIC_ORIGIN.
  --anchor <places>     Where to copy the signed state of the log daily: files, addresses, or time stamp authorities
                        (timestamp+https://…), separated by commas.
  --erasures <file>     Where to note the ids of receipts that are erased on request. When a backup was restored, the service
                        erases them again as it starts.
  --count-refusals      Count the refusals of visitors who have no receipt, at POST /counts. No identifiers are stored.
  --port <port>         3000 by default. Or set PORT.
  --host <address>      The network interface. 127.0.0.1 by default: this machine only.
  --rate-limit <count>  Requests that one address may send in a minute, those that only read not counted. 600 by default;
                        0 for no limit.
  --trust-proxy         Take the sender's address from X-Forwarded-For. Only behind a server of your own.
  --log-level <level>   info by default; also debug, warn, error and silent.`,
  async run(args, {terminal}) {
    const {values, argument} = readArguments(args, options);
    if (argument !== undefined) throw new UsageError(`Unexpected argument "${argument}".`);
    const site = values.config === undefined ? undefined : await loadSite(values.config, terminal);
    if (values.config !== undefined && !site) return 1;
    const templates = values.template === undefined ? undefined : await readTemplates(values.template);
    const started = startOptions(values, {...(site && {config: site.config}), ...(templates && {templates})});
    const {startService} = await importService();
    const service = await startService(started);
    printStarted(terminal, service.url, started);
    warnAboutRegister(terminal, started);
    await untilStopped();
    if (await service.stop()) return 0;
    terminal.printError('Some requests were not finished within ten seconds. Their senders send them again.');
    return 2;
  },
};

type Values = ReturnType<typeof readArguments<typeof options>>['values'];

function startOptions(values: Values, site: Pick<StartOptions, 'config' | 'templates'>): StartOptions {
  const {PORT, PUBLIC_ORIGIN} = process.env;
  const origin = values.origin ?? PUBLIC_ORIGIN;
  const limit = wholeNumber(values['rate-limit'], '--rate-limit');
  return {
    ...site,
    cases: caseSettings(),
    database: databaseAddress(values.database),
    port: wholeNumber(values.port ?? PORT ?? '3000', values.port === undefined ? 'PORT' : '--port'),
    host: values.host,
    trustProxy: values['trust-proxy'],
    logLevel: values['log-level'],
    ...(origin === undefined ? {} : {origin: originOf(origin)}),
    ...(limit === 0 ? {} : {rateLimit: limit}),
    ...(values.anchor === undefined ? {} : {anchors: values.anchor}),
    ...(values.erasures === undefined ? {} : {erasures: values.erasures}),
    ...(values['count-refusals'] ? {countRefusals: true} : {}),
    ...(values.register === undefined ? {} : {register: values.register}),
  };
}

function caseSettings(): CaseSettings {
  try {
    return readCaseSettings(process.env);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(text: string, name: string): number {
  if (!/^\d{1,5}$/.test(text))
    throw new UsageError(`${name} is "${text}". Expected a whole number up to 99999.`);
  return Number(text);
}

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.origin !== text.replace(/\/$/, '') || !/^https?:$/.test(url.protocol))
    throw new UsageError(
      `The origin is "${text}". Expected an address without a path, such as https://www.example.org.`,
    );
  return url.origin;
}

function printStarted(terminal: Terminal, url: string, {database, origin, register}: StartOptions): void {
  // The address of a database has its password.
  const place = /^postgres/.test(database) ? `PostgreSQL at ${new URL(database).host}` : resolve(database);
  terminal.print(`The record service listens at ${url}`);
  terminal.print(`  Database   ${place}`);
  terminal.print(
    `  Register   ${register === undefined ? 'none: no receipt is marked as unproven' : resolve(register)}`,
  );
  terminal.print(`  Signs as   ${origin ?? 'http://localhost: set --origin to the address of your site'}`);
  terminal.print(`  Its routes ${url}/openapi.json`);
  terminal.print('Press Ctrl+C to stop.');
}

/** A build may write the folder later, and receipts must be taken meanwhile, so this is no error. */
function warnAboutRegister(terminal: Terminal, {register}: StartOptions): void {
  if (register === undefined || existsSync(register)) return;
  terminal.printError(
    `There is no folder "${resolve(register)}" (--register). Until "privacy-desk build --register" has written it, every receipt is marked as unproven.`,
  );
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
