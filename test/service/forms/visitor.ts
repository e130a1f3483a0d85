import assert from 'node:assert/strict';
import {runningService, type RunningService} from '../running-service.ts';
import type {ServiceOptions} from '../../../src/service/service-options.ts';

/** Controls of a form by name: one value, or several. */
export type Controls = Readonly<Record<string, string | readonly string[]>>;

/** A browser without JavaScript, as far as the forms need one. */
export interface FormVisitor extends RunningService {
  open(path: string): Promise<VisitedPage>;
  send(path: string, controls: Controls, headers?: Readonly<Record<string, string>>): Promise<VisitedPage>;
  /** Sends answers to the review, and returns the hidden controls of it. */
  review(path: string, answers: Controls): Promise<Controls>;
  /** Sends what the review has, and follows to the confirmation. */
  confirm(path: string, controls: Controls): Promise<VisitedPage>;
}

export interface VisitedPage {
  readonly status: number;
  readonly url: string;
  readonly html: string;
  readonly headers: Headers;
}

export const requestAnswers = {
  kinds: ['access', 'erasure'],
  details: 'The study <b>in</b> "Leeds"',
  name: 'Sam',
  replyBy: 'email',
  email: 'sam@example.org',
} as const;

export const complaintAnswers = {
  details: 'You kept writing to me.',
  onBehalf: 'child',
  subject: 'Alex',
  helper: 'Kim, 020 7946 0000',
  replyBy: 'post',
  address: '1 High Street\nLeeds',
} as const;

/** Starts a service, and visits its forms. */
export const formVisitor = async (options: Partial<ServiceOptions> = {}): Promise<FormVisitor> => {
  const service = await runningService(options);
  const visit = async (path: string, init: RequestInit = {}): Promise<VisitedPage> => {
    const answer = await fetch(service.url + path, {redirect: 'manual', ...init});
    return {
      status: answer.status,
      url: service.url + path,
      html: await answer.text(),
      headers: answer.headers,
    };
  };
  const send: FormVisitor['send'] = (path, controls, headers = {}) =>
    visit(path, {method: 'POST', headers, body: bodyOf(controls)});
  return {
    ...service,
    open: (path) => visit(path),
    send,
    async review(path, answers) {
      const page = await send(path, answers);
      assert.equal(page.status, 200, page.html);
      return hiddenControls(page.html);
    },
    async confirm(path, controls) {
      const answer = await send(path, {...controls, step: 'send'});
      assert.equal(answer.status, 303, answer.html);
      const {pathname, search} = new URL(answer.headers.get('location') ?? '', service.url + path);
      return visit(pathname + search);
    },
  };
};

function bodyOf(controls: Controls): URLSearchParams {
  return new URLSearchParams(
    Object.entries(controls).flatMap(([name, values]) => [values].flat().map((value) => [name, value])),
  );
}

/** The hidden controls of a page, with their texts as a browser reads them. */
export function hiddenControls(html: string): Controls {
  const found: Record<string, string[]> = {};
  for (const [, name = '', value = ''] of html.matchAll(
    /<input type="hidden" name="([^"]+)" value="([^"]*)"/g,
  ))
    (found[name] ??= []).push(unescapeHtml(value));
  return found;
}

/** The labels and values of the facts on a page. */
export function factsOn(html: string): ReadonlyMap<string, string> {
  return new Map(
    [...html.matchAll(/<dt>(.*?)<\/dt>\s*<dd>(.*?)<\/dd>/gs)].map(([, label = '', value = '']) => [
      label.trim(),
      value.replaceAll(/<[^>]*>/g, '').trim(),
    ]),
  );
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
