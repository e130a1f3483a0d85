import type {SweptItem} from './swept-item.ts';

/** Removes every key that passes `isWanted` from localStorage or sessionStorage. Throws when the area is refused. */
export const sweepArea = (
  area: Storage,
  kind: 'localStorage' | 'sessionStorage',
  isWanted: (name: string) => boolean,
): readonly SweptItem[] => {
  const names = Object.keys(area).filter(isWanted);
  for (const name of names) area.removeItem(name);
  return names.map((name) => ({name, kind}));
};
