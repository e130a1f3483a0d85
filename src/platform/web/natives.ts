/**
 * Built-ins that the bundles name. The build fails when a bundle names one that is missing here. Storages are not among them: they
 * are getters that throw where the browser refuses them.
 */
export const NATIVE_NAMES =
  'AbortController Array Blob Boolean BroadcastChannel CSSStyleSheet Date Element Error Event EventTarget Intl JSON Map Math MutationObserver ' +
  'Number Object Promise Proxy Reflect RegExp ResizeObserver Set String Symbol TextEncoder TypeError URL Uint8Array WeakMap WeakRef WeakSet ' +
  'Node Document DocumentFragment ShadowRoot XMLSerializer NodeFilter addEventListener cancelAnimationFrame clearInterval clearTimeout ' +
  'decodeURIComponent encodeURIComponent fetch getComputedStyle isNaN parseFloat parseInt print queueMicrotask removeEventListener ' +
  'requestAnimationFrame requestIdleCallback scrollTo setInterval setTimeout crypto customElements history performance';

/**
 * Built-ins that only later bundles need: how a bundle takes each of them when it starts. The loader, which every visit downloads, does
 * not keep them. The first use of `HTMLElement` takes long.
 */
export const LATE_NATIVES: ReadonlyMap<string, string> = new Map([
  ['HTMLElement', `document.createElement('b').constructor`],
  ['TextDecoder', 'window.TextDecoder'],
  ['atob', 'window.atob'],
  ['btoa', 'window.btoa'],
]);

/** Built-ins that work just as well when they are those of another window, as long as nothing of them waits or observes. */
export const PORTABLE_NAMES =
  'Array Boolean Date Intl JSON Map Math Number Object Proxy RegExp Reflect Set String Symbol TextEncoder URL WeakMap WeakRef WeakSet';

/**
 * The built-ins of `win` as they were when the first bundle started. Read them here where the window is a parameter: a page may have
 * replaced its own since. A window that has kept none, as in a test, gives its own.
 */
export function nativesOf<Win extends object | null>(win: Win): Win {
  return (win as {readonly privacyDeskNatives?: Win} | null)?.privacyDeskNatives ?? win;
}

type Linked = (object & {readonly __proto__: Linked}) | null;

/**
 * The classes of what syntax and `document` create, by name, whatever the page calls by these names.
 *
 * The build puts the text of this function beside that of `keepNatives`.
 */
export function classesOf(document: Document): Readonly<Record<string, unknown>> {
  const classes: Record<string, unknown> = {};
  for (let one of [[], document, document.createElement('i'), document.createEvent('Event')] as Linked[])
    for (; one; one = one.__proto__) classes[one.constructor.name] = one.constructor;
  return classes;
}

/**
 * Takes the built-ins called `names` when the first bundle starts, and keeps them in a property of `win` that no script can change. A
 * page may own each of these names later: `var URL = '…'`, `class Map {}`, MooTools' `Event`. One that the page owns already is taken
 * from an object that has it: see `classesOf`. One of `portable` is otherwise taken from an empty frame, which is removed again. Others
 * that are wrapped, as monitoring does, are used as they are.
 *
 * The build puts the text of this function before a classic script, where the kept names are declared: it uses none of them.
 */
export function keepNatives(
  win: Window & typeof globalThis,
  names: string,
  portable: string,
  classesIn: typeof classesOf,
): Readonly<Record<string, unknown>> {
  const page = win as unknown as Record<string, unknown>;
  if (page['privacyDeskNatives']) return page['privacyDeskNatives'] as Readonly<Record<string, unknown>>;
  const {document} = win;
  const textOf = (() => undefined).toString;
  const tagOf = {}.toString;
  let classes: Readonly<Record<string, unknown>> | undefined;
  let frame: HTMLIFrameElement | undefined;
  const isOwned = (name: string, value: unknown): boolean =>
    typeof value === 'function'
      ? !/\[native code\]\s*\}$/.test(textOf.call(value))
      : /^[A-Z]/.test(name) && tagOf.call(value) !== `[object ${name}]`;
  const fresh = (name: string): unknown => {
    classes ??= classesIn(document);
    const value = classes[name];
    if (value && !isOwned(name, value)) return value;
    if (!` ${portable} `.includes(` ${name} `)) return undefined;
    frame ??= document.documentElement.appendChild(document.createElement('iframe'));
    return (frame.contentWindow as unknown as Record<string, unknown> | null)?.[name];
  };
  const natives: Record<string, unknown> = {};
  for (const name of names.split(' ')) {
    const own = page[name];
    const value = own !== undefined && isOwned(name, own) ? (fresh(name) ?? own) : own;
    // `setTimeout` has no prototype, and needs its window.
    natives[name] = typeof value === 'function' && !value.prototype ? value.bind(win) : value;
  }
  if (!(natives['performance'] as Partial<Performance> | undefined)?.now)
    natives['performance'] = {now: (natives['Date'] as typeof Date).now, getEntriesByType: () => []};
  frame?.remove();
  // With the kept `Reflect`, because the page may own `Object`.
  (natives['Reflect'] as typeof Reflect).defineProperty(win, 'privacyDeskNatives', {
    value: (natives['Object'] as typeof Object).freeze(natives),
  });
  return natives;
}
