/** The entry of `known` that `hostname` is or lies under, the longest first; `undefined` when there is none. */
export const hostAmong = (hostname: string, known: {has(host: string): boolean}): string | undefined => {
  for (let host = hostname; host; host = host.slice(host.indexOf('.') + 1)) {
    if (known.has(host)) return host;
    if (!host.includes('.')) return undefined;
  }
  return undefined;
};
