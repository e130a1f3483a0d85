import type {Engine} from '../../drive/engine.ts';
import type {PolicyName} from '../hosts/policies.ts';
import type {CategoryName, Exception, Form} from './form.ts';

/** Where something is looked at. */
export interface Where {
  readonly engine: Engine;
  readonly policy: PolicyName;
}

const exceptionsIn = ({except = []}: Form, {engine, policy}: Where): readonly Exception[] =>
  except.filter(
    ({engines, policies}) => (engines?.includes(engine) ?? true) && (policies?.includes(policy) ?? true),
  );

/** What a page asks the vendors for that holds nothing. */
export const unheldAsks = (form: Form, where: Where): readonly string[] => {
  const never = exceptionsIn(form, where).flatMap((exception) => exception.never ?? []);
  return form.asks.filter((path) => !never.includes(path));
};

/** What `form` is to ask the vendors for while `granted` is granted, sorted: nothing, but for the leaks that we know of. */
export const expectedAsks = (
  form: Form,
  granted: readonly CategoryName[],
  where: Where,
): readonly string[] => {
  const exceptions = exceptionsIn(form, where);
  const lost = exceptions.flatMap((exception) => exception.lost ?? []);
  const asks = isAllowed(form, granted) ? unheldAsks(form, where).filter((path) => !lost.includes(path)) : [];
  return [...new Set([...asks, ...exceptions.flatMap(({leaks = []}) => leaks)])].toSorted();
};

/** Whether every category that `form` needs is granted. */
const isAllowed = ({needs}: Form, granted: readonly CategoryName[]): boolean =>
  needs.every((id) => granted.includes(id));

/** Names of the scripts of `form` that are to run, in order; those that may come anytime are left out. */
export const expectedRuns = (
  form: Form,
  granted: readonly CategoryName[],
  where: Where,
): readonly string[] => {
  if (!isAllowed(form, granted)) return [];
  const lost = exceptionsIn(form, where).flatMap((exception) => exception.lost ?? []);
  return [...(form.runs ?? []), ...(form.later ?? [])].filter((name) => !lost.includes(`${name}.js`));
};
