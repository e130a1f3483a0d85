/**
 * Reads the table of vendors that the build makes: `marketing:com criteo taboola|net doubleclick,media:com vimeo`. Top-level
 * domain first, then what stands before it. Gives each host with its category.
 */
export const vendorHosts = (table: string): ReadonlyMap<string, string> => {
  const hosts = new Map<string, string>();
  for (const part of table.split(',')) {
    const [category = '', lists = ''] = part.split(':');
    for (const list of lists.split('|')) {
      const [end = '', ...names] = list.split(' ');
      for (const name of names) hosts.set(`${name}.${end}`, category);
    }
  }
  return hosts;
};
