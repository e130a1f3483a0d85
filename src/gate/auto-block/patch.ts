/** Takes back what a function has started or changed. */
export type Undo = () => void;

/**
 * Runs in place of a function of the browser. It returns a result of its own, or calls `proceed` to call the original, with
 * the same arguments or with others. `self` is the `this` of the call, and `undefined` for a constructor.
 */
export type Wrapper = (
  self: unknown,
  args: readonly unknown[],
  proceed: (args?: readonly unknown[]) => unknown,
) => unknown;

interface PatchTarget {
  (...args: unknown[]): unknown;
  new (...args: unknown[]): object;
}

/**
 * Wraps the method, constructor or setter called `name` of `owner`; does nothing if there is none. The patch is a proxy, so
 * name, length and static members stay the same. The returned function removes the patch unless other code has patched the
 * function since.
 */
export function patch(owner: object | undefined, name: string, wrapper: Wrapper): Undo {
  const descriptor = owner && Object.getOwnPropertyDescriptor(owner, name);
  if (!descriptor?.configurable) return () => undefined;
  const slot = descriptor.set ? 'set' : 'value';
  const original = descriptor[slot] as PatchTarget | undefined;
  if (typeof original !== 'function') return () => undefined;
  let isOn = true;
  const call = (self: unknown, args: readonly unknown[], proceed: Parameters<Wrapper>[2]): unknown =>
    isOn ? wrapper(self, args, proceed) : proceed();
  const proxy = new Proxy(original, {
    apply: (target, self, args) => call(self, args, (other = args) => Reflect.apply(target, self, other)),
    construct: (target, args, newTarget) =>
      call(undefined, args, (other = args) => Reflect.construct(target, other, newTarget)) as object,
  });
  Object.defineProperty(owner, name, {...descriptor, [slot]: proxy});
  return () => {
    isOn = false;
    // If other code has patched over this patch, its patch stays, and this one only calls the original.
    if (Object.getOwnPropertyDescriptor(owner, name)?.[slot] === proxy)
      Object.defineProperty(owner, name, descriptor);
  };
}

/**
 * Wraps what is called `name` wherever `object` finds it: on itself, if the page has put its own there, and on each of its prototypes. The
 * browser's prototype is found from an object of the browser and not by the name of its class, which a page may own.
 */
export function patchOn(object: object, name: string, wrapper: Wrapper): readonly Undo[] {
  return chainOf(object).map((owner) => patch(owner, name, wrapper));
}

/** The browser's own member `name` of `object`, on its prototype: not one that a page has put before it or on all objects. */
export function nativeDescriptor(object: object, name: string): PropertyDescriptor | undefined {
  const owners = chainOf(object).slice(0, -1);
  return owners
    .map((owner) => Object.getOwnPropertyDescriptor(owner, name))
    .filter((descriptor) => descriptor !== undefined)
    .pop();
}

/** `object` and its prototypes. */
export function chainOf(object: object | null): readonly object[] {
  return object ? [object, ...chainOf(Object.getPrototypeOf(object) as object | null)] : [];
}
