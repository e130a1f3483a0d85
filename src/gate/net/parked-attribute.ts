/** What stands before the name of an attribute whose value waits. */
export const PARKED = 'data-stopped-';

/** No type that a browser runs. */
export const STOPPED_TYPE = 'privacy-desk/stopped';

/** Puts `value` aside, as that of the attribute `name`, and `instead` in its place. */
export const park = (element: Element, name: string, value: string, instead: string): void => {
  // In this order: whoever writes a loading attribute makes what was parked for it forgotten.
  try {
    element.setAttribute(name, instead);
  } catch {
    element.removeAttribute(name); // Trusted Types guard the addresses of `object` and `embed`, even empty ones
  }
  element.setAttribute(PARKED + name, value);
};

/** Puts back what was parked for the attribute `name`. Throws a `TypeError` when Trusted Types forbid it. */
export const unpark = (element: Element, name: string): void => {
  const value = element.getAttribute(PARKED + name);
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
  element.removeAttribute(PARKED + name);
};
