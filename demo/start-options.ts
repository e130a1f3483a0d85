/** Reads a port from the environment. Throws when the value is not a port. */
export function portFrom(
  environment: Readonly<Record<string, string | undefined>>,
  name: string,
  defaultPort: number,
): number {
  const text = environment[name];
  if (text === undefined || text === '') return defaultPort;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Error(`${name} is "${text}". Expected a port: a whole number from 0 (any free one) to 65535.`);
}

/** The message for an error that stopped the demo from starting. */
export function startErrorMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const {code, port} = error as NodeJS.ErrnoException & {port?: number};
  if (code === 'EADDRINUSE')
    return `Port ${port ?? ''} is used by another program. Choose others: PORT=8090 VENDOR_PORT=8091 npm start`;
  if (code === 'EACCES')
    return `You may not use port ${port ?? ''}. Choose one above 1024: PORT=8090 npm start`;
  return error.message;
}
