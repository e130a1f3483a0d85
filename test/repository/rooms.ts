/** The floors of the house: a room may import from its own files and from every floor below. */
const floors: readonly (readonly string[])[] = [
  ['config'],
  ['consent'],
  ['storage', 'gate', 'signals', 'receipt', 'rights', 'policy'],
  ['ui'],
  ['entry'],
];

/** Rooms that run on Node, and what they may import. */
const apart: Readonly<Record<string, readonly string[]>> = {
  service: ['config', 'consent', 'receipt', 'rights'],
  cli: ['config', 'consent', 'policy', 'rights', 'ui'],
};

const floorOf = (room: string): number => floors.findIndex((floor) => floor.includes(room));

export const rooms: readonly string[] = [...floors.flat(), ...Object.keys(apart)];

/** The room that a path such as `src/gate/held.ts` lies in. */
export const roomOf = (path: string): string => path.split('/')[1] ?? '';

/** Whether a file of room `from` may import a file of room `to`. */
export const mayImport = (from: string, to: string): boolean => {
  if (from === to) return true;
  const allowed = apart[from];
  return allowed ? allowed.includes(to) : floorOf(to) >= 0 && floorOf(to) < floorOf(from);
};

/** Whether a file of `room` may import the package or Node module `name`. */
export const mayImportPackage = (room: string, name: string): boolean => {
  if (room in apart) return true;
  if (name === 'js-cookie') return room === 'storage' || room === 'entry';
  if (name === 'lit' || name.startsWith('lit/')) return room === 'ui';
  return name === 'marked' && room === 'policy';
};
