/** Prefix of the attribute that keeps a blocked value: `src` → `data-blocked-src`. */
export const BLOCKED_PREFIX = 'data-blocked-';

/** The `type` of a blocked script. No browser runs it. */
export const BLOCKED_TYPE = 'privacy-desk/blocked';

/** Keeps `value` for the attribute `name` of `element`, and sets the attribute to `replacement`. */
export function blockAttribute(element: Element, name: string, value: string, replacement: string): void {
  // Set the attribute first: a write to a loading attribute discards the value that is kept for it.
  try {
    element.setAttribute(name, replacement);
  } catch {
    element.removeAttribute(name); // Trusted Types check the URLs of `object` and `embed`, even empty ones.
  }
  element.setAttribute(BLOCKED_PREFIX + name, value);
}

/** Keeps a script from running by its type. Its URL stays. */
export function blockScript(script: HTMLScriptElement): void {
  blockAttribute(script, 'type', script.getAttribute('type') ?? '', BLOCKED_TYPE);
}

/** Sets the attribute `name` to the kept value. Throws a `TypeError` if Trusted Types do not allow it. */
export function unblockAttribute(element: Element, name: string): void {
  const value = element.getAttribute(BLOCKED_PREFIX + name);
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
  element.removeAttribute(BLOCKED_PREFIX + name);
}
