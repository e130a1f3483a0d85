import type {LateListener, LateListeners} from './late-listeners.ts';

/** How it is found out who comes too late. */
export interface LateTerms {
  readonly late: LateListeners;
  /** Whether a released script is running and events of this type are over. */
  isLate(type: string): boolean;
}

/** Helps who writes `window.onload = …`, or the like for `type` on `target`, where `owner` has that property. */
export const helpLateHandler = (
  target: EventTarget,
  owner: object,
  type: string,
  {late, isLate}: LateTerms,
): void => {
  const name = `on${type}`;
  const own = Object.getOwnPropertyDescriptor(owner, name);
  if (!own?.configurable) return;
  let last: LateListener | undefined;
  Object.defineProperty(target, name, {
    ...own,
    get: () => own.get?.call(target) as unknown,
    set(listener: unknown) {
      own.set?.call(target, listener);
      // There is one at a time: whoever takes its place calls the one before, if anybody does.
      if (last) late.remove(last);
      last = undefined;
      if (typeof listener === 'function' && isLate(type))
        late.add((last = {target, type, listener: listener as EventListener}));
    },
  });
};
