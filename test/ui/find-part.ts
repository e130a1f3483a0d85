/** The element with this part name: a child of `<privacy-desk>`, or in its shadow root or the panel's. */
export function findPart(name: string): HTMLElement | undefined {
  const host = document.querySelector('privacy-desk');
  const panel = host?.shadowRoot?.querySelector('privacy-desk-panel');
  const roots = [host, host?.shadowRoot, panel?.shadowRoot];
  return (
    roots.map((root) => root?.querySelector<HTMLElement>(`[part~="${name}"]`)).find(Boolean) ?? undefined
  );
}

/** Waits for the element with this part name. Fails after two seconds. */
export async function part(name: string): Promise<HTMLElement> {
  const end = Date.now() + 2000;
  for (;;) {
    const found = findPart(name);
    if (found) return found;
    if (Date.now() > end) throw new Error(`There is no part named ${name}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Clicks the element with this part name. */
export async function press(name: string): Promise<void> {
  (await part(name)).click();
}

/** Waits for the banner. Returns its lines about what it asks for. */
export async function purposes(): Promise<readonly string[]> {
  const lines = (await part('banner')).querySelectorAll('li');
  return [...lines].map(({textContent}) => textContent.replace(/\s+/g, ' ').trim());
}

/** Waits until `condition` is true. Fails after `timeout` milliseconds. */
export async function until(condition: () => unknown, timeout = 2000): Promise<void> {
  const end = Date.now() + timeout;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`Timed out waiting for ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Waits for the panel to be open and completely rendered. Returns its dialog. */
export async function openDialog(): Promise<HTMLDialogElement> {
  await until(() => findPart('panel')?.matches('[open]:has(#receipt)'), 5000);
  return (await part('panel')) as HTMLDialogElement;
}

/** Waits for the fade-in of an element to end. */
export async function waitForFadeIn(element: Element): Promise<void> {
  await Promise.all(element.getAnimations().map(({finished}) => finished));
}

/** The element that has the focus, looked up through shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
