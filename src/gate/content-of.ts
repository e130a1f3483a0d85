/** Attributes by which an element loads something; held markup may have them parked as `data-…`. A link in a text loads nothing. */
const LOADING = ['src', 'href', 'data', 'poster'].flatMap((name) => [name, `data-${name}`]);

/** The host that `address` leads to; none for a text that leads to no host. */
const hostOf = (address: string | null, base: string): readonly string[] => {
  try {
    const {hostname} = new URL(address ?? '', base);
    return address && hostname ? [hostname] : [];
  } catch {
    return [];
  }
};

/**
 * What held markup is, in short: the hosts it names or, where it names none, its elements (`script`). Ask before it is
 * released: a template is empty then.
 */
export const contentOf = (held: Element): string => {
  const {content} = held as Partial<HTMLTemplateElement>;
  const elements = content
    ? [...content.querySelectorAll(':not(a)')]
    : [held, ...held.querySelectorAll(':not(a)')];
  const hosts = elements.flatMap((element) =>
    LOADING.flatMap((name) => hostOf(element.getAttribute(name), held.baseURI)),
  );
  const names = hosts.length ? hosts : elements.map(({localName}) => localName);
  return [...new Set(names)].join(', ');
};
