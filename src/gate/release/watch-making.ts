/** The part of a document that makes elements. */
interface ElementMaker {
  createElement(name: string, options?: ElementCreationOptions): Element;
}

/** Calls `onMade` with each script element that code of the page makes by `createElement`, before it has an address. */
export const watchMaking = (maker: ElementMaker, onMade: (script: HTMLScriptElement) => void): void => {
  const {createElement} = maker;
  maker.createElement = function (...args: Parameters<ElementMaker['createElement']>) {
    const element = createElement.apply(this, args);
    if (element.localName === 'script') onMade(element as HTMLScriptElement);
    return element;
  };
};
