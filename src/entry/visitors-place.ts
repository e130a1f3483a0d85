import type {PageWorld} from './page-desk.ts';
import type * as placeModule from './place.ts';

/** Uses `place.js`, which only a reload needs. Where the visitor was matters less than what follows: failing is no matter. */
const use = (act: (place: typeof placeModule) => void): Promise<void> =>
  import('./place.ts').then(act).catch(() => undefined);

/** Keeps the visitor's place on the page for after a reload. */
export const keepPlace = (world: PageWorld): Promise<void> => use((place) => place.keep(world));

/** Puts it back. */
export const restorePlace = (world: PageWorld): Promise<void> => use((place) => place.restore(world));
