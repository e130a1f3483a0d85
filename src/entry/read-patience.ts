const USUAL = 5;

/** How long a released script may keep others waiting, in milliseconds, from a configuration as found, unchecked. */
export const readPatience = (raw: unknown): number => {
  const {release} = Object(raw) as {readonly release?: unknown};
  const {patience} = Object(release) as {readonly patience?: unknown};
  const isSound = typeof patience === 'number' && patience >= 1 && patience <= 60;
  return (isSound ? patience : USUAL) * 1000;
};
