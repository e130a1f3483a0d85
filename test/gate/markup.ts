import type {FrameWindow} from './frame.ts';

/** A file that says it ran. No network: the address is a data URL. */
export const script = (name: string): string => `data:text/javascript,window.ran.push('${name}')`;

/** A copy whose scripts may still run: those that `DOMParser` has seen may not, https://html.spec.whatwg.org/#already-started */
const fresh = (document: Document, node: Node): Node => {
  if (!(node instanceof Element)) return document.importNode(node);
  const copy = document.createElement(node.localName);
  for (const {name, value} of node.attributes) copy.setAttribute(name, value);
  copy.append(...[...node.childNodes].map((child) => fresh(document, child)));
  return copy;
};

/** The elements of `markup`, made by hand for the frame's document. */
export const build = (win: FrameWindow, markup: string): readonly Node[] =>
  [...new DOMParser().parseFromString(`<body>${markup}`, 'text/html').body.childNodes].map((node) =>
    fresh(win.document, node),
  );

/** Puts `markup` at the end of the frame's body, as a template that is held for `category`. */
export const hold = (win: FrameWindow, category: string, markup: string): HTMLTemplateElement => {
  const template = win.document.createElement('template');
  template.dataset['consent'] = category;
  template.content.append(...build(win, markup));
  win.document.body.append(template);
  return template;
};

/** What ran in the frame so far, in order. */
export const ran = (win: FrameWindow): readonly string[] => (win as unknown as {ran: string[]}).ran;
