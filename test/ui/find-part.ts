/** The element with this part name, wherever it is: beside us, in the banner or in the panel. */
export const findPart = (name: string): HTMLElement | undefined => {
  const host = document.querySelector('privacy-desk');
  const panel = host?.shadowRoot?.querySelector('privacy-desk-panel');
  const roots = [host, host?.shadowRoot, panel?.shadowRoot];
  return (
    roots.map((root) => root?.querySelector<HTMLElement>(`[part~="${name}"]`)).find(Boolean) ?? undefined
  );
};

/** The same, once it is there; fails after a second. */
export const part = async (name: string): Promise<HTMLElement> => {
  const end = Date.now() + 2000;
  for (;;) {
    const found = findPart(name);
    if (found) return found;
    if (Date.now() > end) throw new Error(`No part called ${name}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

/** Presses the part. */
export const press = async (name: string): Promise<void> => (await part(name)).click();

/** Waits until `isTrue`; fails after `patience` ms. */
export const until = async (isTrue: () => unknown, patience = 2000): Promise<void> => {
  const end = Date.now() + patience;
  while (!isTrue()) {
    if (Date.now() > end) throw new Error(`Still not: ${isTrue.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

/** The open panel's dialog, once all of it is there. */
export const openDialog = async (): Promise<HTMLDialogElement> => {
  await until(() => findPart('panel')?.matches('[open]:has(#receipt)'), 5000);
  return (await part('panel')) as HTMLDialogElement;
};

/** What has the focus, through shadow roots. */
export const focused = (): Element | null => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};
