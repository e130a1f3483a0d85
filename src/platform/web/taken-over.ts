/** The key that React 16 and later write on an element that they have created or taken over. */
const REACT_ELEMENT = /^__react(?:Fiber|InternalInstance)\$/;

/** The key that React 18 and later write on the container of a root, as soon as the root exists. */
const REACT_ROOT = /^__reactContainer\$/;

/** Angular and Astro remove these when they have taken over what is inside. */
const WAITING = '[ngh],astro-island[ssr]';

/** Pages of frameworks whose code may start only after the `load` event: Next, Nuxt and Gatsby. */
const LATE_FRAMEWORKS = 'script[src*="/_next/"],#__nuxt,#___gatsby';

/** What an inline script writes to start code after the page is parsed, as that of SvelteKit does. */
const IMPORT = /\bimport\s*\(/;

/**
 * How the comments begin that Svelte 5 and Vue write around what their server rendered, and no conditional comment does
 * (`<!--[if lt IE 9]>`). They find their way back by them:
 * https://svelte.dev/docs/svelte/svelte-server
 */
const RENDERED = /^\[(?!if\b)/;

/** How long after its navigation a page may still begin to take over what its server rendered, in milliseconds. */
const LONGEST_WAIT_MS = 10_000;

/** How often to look, in milliseconds: frameworks do not say when they are done. */
const PAUSE_MS = 50;

/**
 * Resolves when a script may add something beside or inside `element`, or when it has left the page. A framework compares what
 * its server rendered with what it expects, node by node, and builds everything again when it finds a node that is not its own:
 * https://react.dev/reference/react-dom/client/hydrateRoot#caveats
 */
export async function whenTakenOver(element: Element): Promise<void> {
  while (element.isConnected && !isTakenOver(element))
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}

/** Whether no framework will compare the surroundings of `element` any more, as far as the page shows. */
export function isTakenOver(element: Element): boolean {
  const {ownerDocument: document} = element;
  if (!haveDeferredRun(document) || element.closest(WAITING)) return false;
  for (let node: Node | null = element; node; node = node.parentNode ?? hostOf(node)) {
    const name = Object.keys(node).find((key) => REACT_ELEMENT.test(key) || REACT_ROOT.test(key));
    // React takes children over before their parent, so nothing inside is left to compare.
    if (name) return REACT_ELEMENT.test(name) && isCommitted(node, name);
    if ('__vue_app__' in node) return true;
  }
  return !mayStillStart(element);
}

/** Whether scripts with `defer` and modules have run. The document counts as parsed before they do. */
function haveDeferredRun({readyState}: Document): boolean {
  if (readyState === 'complete') return true;
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return readyState !== 'loading' && navigation?.domContentLoadedEventEnd !== 0;
}

/** The parts of React's own records that say whether a root has been taken over. */
interface Fiber {
  readonly return?: Fiber | null;
  readonly stateNode?: {
    readonly current?: {readonly memoizedState?: {readonly isDehydrated?: boolean}};
  } | null;
}

/** Whether React is done with the root of `node`. Until then it may be interrupted, and begin again. */
function isCommitted(node: Node, name: string): boolean {
  let fiber = (node as unknown as Readonly<Record<string, Fiber>>)[name];
  while (fiber?.return) fiber = fiber.return;
  return fiber?.stateNode?.current?.memoizedState?.isDehydrated !== true;
}

function hostOf(node: Node): Element | null {
  // A link has a `host` too, which is a text.
  const {host} = node as Partial<ShadowRoot>;
  return host instanceof Element ? host : null;
}

/** Whether code that takes the page over may still have to start. The `load` event waits for asynchronous scripts. */
function mayStillStart(element: Element): boolean {
  const {ownerDocument: document} = element;
  if (performance.now() > LONGEST_WAIT_MS) return false;
  if (document.querySelector(LATE_FRAMEWORKS)) return true;
  const scripts = [...document.scripts];
  if (isRendered(element) && !hasSvelteStarted(element) && scripts.some(isImporting)) return true;
  return document.readyState !== 'complete' && scripts.some(isOwnAsync);
}

/** Whether a comment beside `element`, or beside something around it, says that a framework will compare them. */
function isRendered(element: Element): boolean {
  for (let node: Node | null = element; node; node = node.parentNode)
    for (const sibling of node.parentNode?.childNodes ?? [])
      if (sibling.nodeType === Node.COMMENT_NODE && RENDERED.test(sibling.nodeValue ?? '')) return true;
  return false;
}

/** Whether Svelte 5 runs on the page: it adds this to the prototype of all elements, and takes its page over in the same task. */
function hasSvelteStarted(element: Element): boolean {
  return '__e' in element;
}

/** Whether `script` may import code that takes the page over. No event waits for such code. */
function isImporting({src, text}: HTMLScriptElement): boolean {
  return !src && IMPORT.test(text);
}

/** Whether the site's own server sent `script`, and it may run at any time. */
function isOwnAsync(script: HTMLScriptElement): boolean {
  const {src, baseURI} = script;
  return script.hasAttribute('async') && new URL(src, baseURI).origin === new URL(baseURI).origin;
}
