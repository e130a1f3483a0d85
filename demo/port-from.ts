/** Reads a port from the environment. Throws when it is set to something that is not one. */
export const portFrom = (
  environment: Readonly<Record<string, string | undefined>>,
  name: string,
  usual: number,
): number => {
  const text = environment[name];
  if (text === undefined || text === '') return usual;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Error(`${name} is "${text}". Expected a port: a whole number from 0 (any free one) to 65535.`);
};
