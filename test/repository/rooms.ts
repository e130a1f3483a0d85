/** The folders of `src/`, from the lowest floor up. A room may import its own files and rooms on lower floors. */
const floors: readonly (readonly string[])[] = [
  ['platform'],
  ['config'],
  ['consent'],
  ['gate', 'signals', 'receipt', 'rights', 'policy'],
  ['contract'],
  ['ui', 'react'],
  ['page'],
  ['entry'],
];

/** Rooms that run on Node, and the other rooms they may import. */
const onNode: Readonly<Record<string, readonly string[]>> = {
  service: ['platform', 'config', 'consent', 'receipt', 'rights', 'policy'],
  cli: ['platform', 'config', 'gate', 'receipt', 'rights', 'policy', 'service', 'ui'],
};

export const rooms: readonly string[] = [...floors.flat(), ...Object.keys(onNode)];

/** The floor of a room, counted from 0; -1 for rooms that run on Node. */
export function floorOf(room: string): number {
  return floors.findIndex((floor) => floor.includes(room));
}

/** The room of a path such as `src/gate/hold/watch-added.ts`. */
export function roomOf(path: string): string {
  return path.split('/')[1] ?? '';
}

/** Whether a file in room `from` may import a file in room `to`. */
export function mayImport(from: string, to: string): boolean {
  if (from === to) return true;
  const allowed = onNode[from];
  return allowed ? allowed.includes(to) : floorOf(to) >= 0 && floorOf(to) < floorOf(from);
}

/** Whether a file in `room` may import the package, Node module or virtual module `name`. */
export function mayImportPackage(room: string, name: string): boolean {
  if (room in onNode) return true;
  if (name === 'js-cookie') return room === 'page';
  if (name === 'lit' || name.startsWith('lit/')) return room === 'ui';
  if (name === 'react') return room === 'react';
  if (name.startsWith('virtual:')) return room === 'entry';
  return name === 'marked' && room === 'policy';
}
