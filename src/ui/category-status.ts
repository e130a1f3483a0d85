import {categoryOf} from '../consent/category-of.ts';
import {answerOf} from '../consent/choice.ts';
import type {NoticeHost} from './context.ts';

/** Ids of the optional categories, grouped by their current state. */
interface CategoryStatus {
  /** On under a UK exception, without an answer of the visitor. */
  readonly onByDefault: readonly string[];
  /** Under a UK exception, and turned off by the visitor under this notice. */
  readonly objected: readonly string[];
  /** Without an answer, and off until the visitor agrees. With Global Privacy Control, these include the exceptions. */
  readonly asked: readonly string[];
  /** Which texts the banner uses: those of a question, or those of a notice when everything is already on. */
  readonly kind: 'banner' | 'notice';
}

/** Groups the optional categories of the page by their current state. */
export function categoryStatus(host: NoticeHost): CategoryStatus {
  const running: string[] = [];
  const objected: string[] = [];
  const asked: string[] = [];
  for (const {id, basis} of host.offered()) {
    if (basis === 'necessary') continue;
    const answer = answerOf(host.choice(), id);
    if (answer === false && basis !== 'consent') objected.push(id);
    else if (answer === undefined) (basis !== 'consent' && host.allows(id) ? running : asked).push(id);
  }
  return {onByDefault: running, objected, asked, kind: running.length && !asked.length ? 'notice' : 'banner'};
}

/** Ids of the optional categories without an answer, those that are on by default first. */
export function openCategories(host: NoticeHost): readonly string[] {
  const {onByDefault, asked} = categoryStatus(host);
  return [...onByDefault, ...asked];
}

/** Whether the visitor has not decided on at least one optional category. */
export function hasOpenQuestion(host: NoticeHost): boolean {
  return optionalCategoryIds(host).some((id) => answerOf(host.choice(), id) === undefined);
}

/** Ids of the categories that the visitor decides on, in order. */
export function optionalCategoryIds(host: NoticeHost): readonly string[] {
  return host.offered().flatMap(({id, basis}) => (basis === 'necessary' ? [] : id));
}

/**
 * Whether `key` belongs to a category that is on under a UK exception until the visitor objects. A visitor who leaves it on
 * has not agreed to anything, except while the browser sends Global Privacy Control: then it is off until they turn it on.
 */
export function isException({offered, choice}: Pick<NoticeHost, 'offered' | 'choice'>, key: string): boolean {
  const basis = offered().find(({id}) => id === categoryOf(key))?.basis;
  const isAgreed = choice()?.grantedDespiteGpc?.includes(key);
  return (basis === 'statistics' || basis === 'appearance') && !isAgreed;
}
