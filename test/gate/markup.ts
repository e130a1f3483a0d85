import type {FrameWindow} from './frame.ts';

/** The URL of a script that adds `name` to the list that `ran` returns. It is a data URL, so it needs no network. */
export function script(name: string): string {
  return `data:text/javascript,window.ran.push('${name}')`;
}

/** The names that scripts in the frame have added, in order. */
export function ran(win: FrameWindow): readonly string[] {
  return (win as unknown as {ran: string[]}).ran;
}

/** Creates the nodes of `markup` in the document of the frame. Scripts in it can run. */
export function build(win: FrameWindow, markup: string): readonly Node[] {
  return [...new DOMParser().parseFromString(`<body>${markup}`, 'text/html').body.childNodes].map((node) =>
    runnableCopy(win.document, node),
  );
}

/** Appends `markup` to the body of the frame, in a template that is held for `category`. */
export function hold(win: FrameWindow, category: string, markup: string): HTMLTemplateElement {
  const template = win.document.createElement('template');
  template.dataset['consent'] = category;
  template.content.append(...build(win, markup));
  win.document.body.append(template);
  return template;
}

/** Scripts that `DOMParser` has created never run, so copy them: https://html.spec.whatwg.org/#already-started */
function runnableCopy(document: Document, node: Node): Node {
  if (!(node instanceof Element)) return document.importNode(node);
  const copy = document.createElement(node.localName);
  for (const {name, value} of node.attributes) copy.setAttribute(name, value);
  copy.append(...[...node.childNodes].map((child) => runnableCopy(document, child)));
  if (node instanceof HTMLTemplateElement)
    (copy as HTMLTemplateElement).content.append(
      ...[...node.content.childNodes].map((child) => runnableCopy(document, child)),
    );
  return copy;
}
