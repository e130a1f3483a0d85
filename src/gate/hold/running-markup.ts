/** Markup that runs because the visitor allows it. */
export interface RunningMarkup {
  /** Its hosts or elements, as `describeMarkup` gave them before the release: a released template is empty. */
  readonly what: string;
  /** The keys that had to be allowed. */
  readonly keys: readonly string[];
}

/** Attributes whose URL an element loads. In held markup they may be written as `data-…`. */
const URL_ATTRIBUTES = ['src', 'href', 'data', 'poster'].flatMap((name) => [name, `data-${name}`]);

/**
 * Describes held markup for the visitor: the hosts whose URLs it loads or, if there are none, the names of its elements
 * (`script`). Links are left out, because they load nothing. Call it before the release: a released template is empty.
 */
export function describeMarkup(held: Element): string {
  const {content} = held as Partial<HTMLTemplateElement>;
  const elements = content
    ? [...content.querySelectorAll(':not(a)')]
    : [held, ...held.querySelectorAll(':not(a)')];
  const hosts = elements.flatMap((element) =>
    URL_ATTRIBUTES.flatMap((name) => hostOf(element.getAttribute(name), held.baseURI)),
  );
  const names = hosts.length ? hosts : elements.map(({localName}) => localName);
  return [...new Set(names)].join(', ');
}

/** The host of `url` as a list of one; an empty list if there is no URL, or one without a host. */
function hostOf(url: string | null, base: string): readonly string[] {
  try {
    const {hostname} = new URL(url ?? '', base);
    return url && hostname ? [hostname] : [];
  } catch {
    return [];
  }
}
