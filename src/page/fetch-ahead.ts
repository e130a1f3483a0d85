import {whenIdle} from '../platform/web/when-idle.ts';

/** How long a page is left alone before something is fetched that only a later press may need, in milliseconds. */
const REST_MS = 2000;

/** What browsers tell about the visitor's connection: https://wicg.github.io/netinfo/ */
interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/**
 * Calls `load` when the page has been at rest for a while. Does nothing when the visitor saves data or has a slow connection:
 * then a press waits for what it needs.
 */
export async function fetchAhead({navigator}: Window, load: () => unknown): Promise<void> {
  const {connection} = navigator as {readonly connection?: Connection};
  if (connection?.saveData || connection?.effectiveType?.includes('2g')) return;
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  await whenIdle();
  load();
}
