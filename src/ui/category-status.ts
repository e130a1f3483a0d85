import {answerOf} from '../consent/choice.ts';
import type {ConsentHost} from '../contract/host.ts';

/** Ids of the optional categories, grouped by their current state. */
interface CategoryStatus {
  /** On under a UK exception, without having been asked for. */
  readonly onByDefault: readonly string[];
  /** Under a UK exception, and turned off by the visitor under this notice. */
  readonly objected: readonly string[];
  /** Off until the visitor agrees. With Global Privacy Control, these include the exceptions. */
  readonly asked: readonly string[];
  /** Which texts the banner uses: those of a question, or those of a notice when everything is already on. */
  readonly kind: 'banner' | 'notice';
}

/** Groups the optional categories of the page by their current state. */
export function categoryStatus(host: ConsentHost): CategoryStatus {
  const running: string[] = [];
  const objected: string[] = [];
  const asked: string[] = [];
  for (const {id, basis} of host.offered()) {
    if (basis === 'necessary') continue;
    if (basis === 'consent') asked.push(id);
    else if (host.allows(id)) running.push(id);
    else (answerOf(host.choice(), id) === false ? objected : asked).push(id);
  }
  return {onByDefault: running, objected, asked, kind: running.length && !asked.length ? 'notice' : 'banner'};
}

/** Whether the visitor has not decided on at least one optional category. */
export function hasOpenQuestion(host: ConsentHost): boolean {
  return optionalCategoryIds(host).some((id) => answerOf(host.choice(), id) === undefined);
}

/** Ids of the categories that the visitor decides on, in order. */
export function optionalCategoryIds(host: ConsentHost): readonly string[] {
  return host.offered().flatMap(({id, basis}) => (basis === 'necessary' ? [] : id));
}
