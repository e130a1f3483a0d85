/** Ends what was started. */
export type Stop = () => void;

/**
 * What stands around a function of the browser: it answers itself, or lets the call `proceed`, with the same arguments or with
 * others. `self` is what the function was called on; `undefined` for a constructor.
 */
export type Around = (
  self: unknown,
  args: readonly unknown[],
  proceed: (other?: readonly unknown[]) => unknown,
) => unknown;

interface Target {
  (...args: unknown[]): unknown;
  new (...args: unknown[]): object;
}

const nothing = (): void => undefined;

/**
 * Puts `around` around the method, constructor or setter called `name` of `owner`, if there is one. The patch is a proxy: name,
 * length and static members stay what they were. Returns its stop, which takes back only what is still ours.
 */
export const patch = (owner: object | undefined, name: string, around: Around): Stop => {
  const descriptor = owner && Object.getOwnPropertyDescriptor(owner, name);
  if (!descriptor?.configurable) return nothing;
  const slot = descriptor.set ? 'set' : 'value';
  const original = descriptor[slot] as Target | undefined;
  if (typeof original !== 'function') return nothing;
  let isOn = true;
  const call = (self: unknown, args: readonly unknown[], proceed: Parameters<Around>[2]): unknown =>
    isOn ? around(self, args, proceed) : proceed();
  const ours = new Proxy(original, {
    apply: (target, self, args) => call(self, args, (other = args) => Reflect.apply(target, self, other)),
    construct: (target, args, newTarget) =>
      call(undefined, args, (other = args) => Reflect.construct(target, other, newTarget)) as object,
  });
  Object.defineProperty(owner, name, {...descriptor, [slot]: ours});
  return () => {
    isOn = false;
    // Somebody patched over us: theirs stays, and ours lets everything through.
    if (Object.getOwnPropertyDescriptor(owner, name)?.[slot] === ours)
      Object.defineProperty(owner, name, descriptor);
  };
};
