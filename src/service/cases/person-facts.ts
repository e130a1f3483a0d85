import type {CaseRecord} from './model.ts';
import {isMailAddress} from './outgoing/mailer.ts';

/** The answer to a question with one line or several; empty when there is none. */
export function answerText({answers}: Pick<CaseRecord, 'answers'>, field: string): string {
  const answer = answers[field];
  return typeof answer === 'string' ? answer : (answer ?? []).join(', ');
}

/** Where letters by e-mail go; `undefined` when the person has given no address, or wants another channel. */
export function mailAddressOf(record: Pick<CaseRecord, 'answers'>): string | undefined {
  const address = answerText(record, 'email');
  const channel = answerText(record, 'replyBy');
  return isMailAddress(address) && (channel === 'email' || channel === '') ? address : undefined;
}

/** The ids of the rights that a complaint asked for when it was a request; none of a request. */
export function alsoAskedFor(record: Pick<CaseRecord, 'answers' | 'kind'>): readonly string[] {
  return record.kind === 'complaint' ? kindsOf(record).filter((id) => id !== 'unsure') : [];
}

/** The ids of the rights that a request is about. */
export function kindsOf({answers}: Pick<CaseRecord, 'answers'>): readonly string[] {
  return [answers['kinds'] ?? []].flat();
}
