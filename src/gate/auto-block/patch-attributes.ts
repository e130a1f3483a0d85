import type {ElementBlocker} from './element-blocker.ts';
import {LOADING_ELEMENTS, loadsFrom, URL_ATTRIBUTES} from './loading-attributes.ts';
import {chainOf, patch, patchOn, type Undo, type Wrapper} from './patch.ts';

/** Interfaces whose properties write attributes of the same name. */
const ELEMENT_INTERFACE = /^HTML\w+Element$/;

/** Blocks URLs that scripts write into attributes, by property or by method. */
export function patchAttributes(win: Window & typeof globalThis, blocker: ElementBlocker): readonly Undo[] {
  const write = (element: Element, name: string, value: unknown, proceed: () => unknown): unknown => {
    if (blocker.blockWrite(element, name, value)) return undefined;
    const result = proceed();
    // A script is blocked by its type and keeps its URL, so it can only be checked once it has the URL.
    if (element.localName === 'script' && element.isConnected && loadsFrom(element, name))
      blocker.check(element);
    return result;
  };
  const property =
    (name: string): Wrapper =>
    (self, [value], proceed) =>
      write(self as Element, name, value, proceed);
  const method =
    (nameIndex: number): Wrapper =>
    (self, args, proceed) =>
      write(self as Element, String(args[nameIndex]).toLowerCase(), args[nameIndex + 1], proceed);
  const attributeNode: Wrapper = (self, args, proceed) => {
    const {name, value} = args[0] as Attr;
    return write(self as Element, name, value, proceed);
  };
  const element = win.document.createElement('i');
  return [
    ...elementPrototypes(win).flatMap((owner) =>
      URL_ATTRIBUTES.map((attribute) => patch(owner, attribute, property(attribute))),
    ),
    ...patchOn(element, 'setAttribute', method(0)),
    ...patchOn(element, 'setAttributeNS', method(1)),
    ...patchOn(element, 'setAttributeNode', attributeNode),
  ];
}

/** The prototypes of all elements: by the names of their classes, and of elements that load something, whose names a page may own. */
function elementPrototypes(win: Window & typeof globalThis): readonly object[] {
  const named = Object.getOwnPropertyNames(win)
    .filter((name) => ELEMENT_INTERFACE.test(name))
    .flatMap(
      (name) => (win[name as 'HTMLElement'] as Partial<typeof HTMLElement> | undefined)?.prototype ?? [],
    );
  const loading = LOADING_ELEMENTS.split(',').flatMap((name) =>
    chainOf(win.document.createElement(name)).slice(1),
  );
  return [...new Set([...named, ...loading])];
}
