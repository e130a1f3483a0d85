import {executionTiming} from '../release/script.ts';

/** Markup that runs because the visitor allows it. */
export interface RunningMarkup {
  /** Its hosts or elements, as `describeMarkup` gave them before the release: a released template is empty. */
  readonly what: string;
  /** The keys that had to be allowed. */
  readonly keys: readonly string[];
}

/** An element that runs because the visitor allows it. */
export interface LiveElement {
  readonly ref: WeakRef<Element>;
  /** The keys that had to be allowed. */
  readonly keys: readonly string[];
}

/** Attributes whose URL an element loads. In held markup they may be written as `data-…`. */
const URL_ATTRIBUTES = ['src', 'href', 'data', 'poster'].flatMap((name) => [name, `data-${name}`]);

/**
 * Describes held markup for the visitor: the hosts whose URLs it loads or, if there are none, the names of its elements
 * (`script`). Links are left out, because they load nothing, and so are scripts in a template that no browser runs. Call it
 * before the release: a released template is empty.
 */
export function describeMarkup(held: Element): string {
  const {content} = held as Partial<HTMLTemplateElement>;
  const inside = [...(content ?? held).querySelectorAll(':not(a)')].filter(
    (element) => element.localName !== 'script' || executionTiming(element as HTMLScriptElement),
  );
  const elements = content ? inside : [held, ...inside];
  const hosts = elements.flatMap((element) =>
    URL_ATTRIBUTES.flatMap((name) => hostOf(element.getAttribute(name), held)),
  );
  const names = hosts.length ? hosts : elements.map(({localName}) => localName);
  return [...new Set(names)].join(', ');
}

/** The host of `url` as a list of one; an empty list if there is no URL, or one without a host. */
function hostOf(url: string | null, {baseURI}: Element): readonly string[] {
  if (!url) return [];
  try {
    const {hostname} = new URL(url, baseURI);
    return hostname ? [hostname] : [];
  } catch {
    return [];
  }
}
