import {addSharedSheet} from '../platform/web/style-sheet.ts';

/** Registers a custom element, unless the page already has one with this name. */
export function defineElement(
  registry: CustomElementRegistry | undefined,
  name: string,
  constructor: CustomElementConstructor,
): void {
  if (!registry?.get(name)) registry?.define(name, constructor);
}

/** Attaches an open shadow root with the style sheet `css`, which it shares with others. */
export function shadowWith(host: HTMLElement, css: string): ShadowRoot {
  const root = host.attachShadow({mode: 'open'});
  addSharedSheet(root, css);
  return root;
}
