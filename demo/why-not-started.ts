/** What to tell someone whose demo did not start. */
export const whyNotStarted = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const {code, port} = error as NodeJS.ErrnoException & {port?: number};
  if (code === 'EADDRINUSE')
    return `Port ${port ?? ''} is taken by another program. Choose others: PORT=8090 VENDOR_PORT=8091 npm start`;
  if (code === 'EACCES')
    return `Port ${port ?? ''} may not be used. Choose one above 1024: PORT=8090 npm start`;
  return error.message;
};
