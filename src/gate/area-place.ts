import type {SweptPlace} from './swept-place.ts';

/** localStorage or sessionStorage. Not by `Object.keys`: that leaves out a key called `length` or `getItem`. */
export const areaPlace = (area: Storage): SweptPlace => ({
  names: () => Array.from(area, (_, at) => area.key(at) ?? ''),
  remove(name) {
    area.removeItem(name);
    return undefined;
  },
});
