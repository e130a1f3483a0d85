import type {Engine} from '../../drive/engine.ts';
import type {PolicyName} from '../support/hosts/policies.ts';
import type {CategoryName, Exception, Form} from './form.ts';

/** Where a page is observed. */
export interface Environment {
  readonly engine: Engine;
  readonly policy: PolicyName;
}

/** What a form requests on a page that holds nothing. */
export function requestsWithoutHolding(form: Form, environment: Environment): readonly string[] {
  const unsupported = exceptionsIn(form, environment).flatMap((exception) => exception.unsupported ?? []);
  return form.requests.filter((path) => !unsupported.includes(path));
}

/** What a form requests while `granted` is granted, sorted. Includes the known leaks. */
export function expectedRequests(
  form: Form,
  granted: readonly CategoryName[],
  environment: Environment,
): readonly string[] {
  const exceptions = exceptionsIn(form, environment);
  const notReleased = exceptions.flatMap((exception) => exception.notReleased ?? []);
  const released = isAllowed(form, granted)
    ? requestsWithoutHolding(form, environment).filter((path) => !notReleased.includes(path))
    : [];
  return [...new Set([...released, ...exceptions.flatMap(({leaks = []}) => leaks)])].toSorted();
}

/** The scripts of a form that run while `granted` is granted, in order, without its `async` scripts. */
export function expectedScripts(
  form: Form,
  granted: readonly CategoryName[],
  environment: Environment,
): readonly string[] {
  if (!isAllowed(form, granted)) return [];
  const notReleased = exceptionsIn(form, environment).flatMap((exception) => exception.notReleased ?? []);
  return [...(form.scripts ?? []), ...(form.deferred ?? [])].filter(
    (name) => !notReleased.includes(`${name}.js`),
  );
}

/** Whether every category that the form needs is granted. */
function isAllowed({needs}: Form, granted: readonly CategoryName[]): boolean {
  return needs.every((id) => granted.includes(id));
}

function exceptionsIn({except = []}: Form, {engine, policy}: Environment): readonly Exception[] {
  return except.filter(
    ({engines, policies}) => (engines?.includes(engine) ?? true) && (policies?.includes(policy) ?? true),
  );
}
