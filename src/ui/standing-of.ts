import {answerOf} from '../consent/answer-of.ts';
import type {Desk} from './desk.ts';
import {optionalIds} from './optional-ids.ts';

/** The categories that the visitor decides on, by how they stand before the answer. */
export interface Standing {
  /** On under a UK exception, without having been asked for. */
  readonly running: readonly string[];
  /** Under such an exception, and turned off by the visitor under this notice. */
  readonly objected: readonly string[];
  /** Off until a yes; with Global Privacy Control, the exceptions too. */
  readonly asked: readonly string[];
}

/** How the categories of `desk` stand. */
export const standingOf = (desk: Desk): Standing => {
  const choice = desk.choice();
  const excepted = desk
    .offered()
    .flatMap(({id, basis}) => (basis === 'statistics' || basis === 'appearance' ? id : []));
  const running = excepted.filter((id) => desk.allows(id));
  const objected = excepted.filter((id) => answerOf(choice, id) === false);
  const asked = optionalIds(desk).filter((id) => !running.includes(id) && !objected.includes(id));
  return {running, objected, asked};
};
