const takes = (element: Element): boolean => {
  (element as HTMLElement).focus({preventScroll: true});
  return (element.getRootNode() as Document | ShadowRoot).activeElement === element;
};

/** Moves the focus into `elements`: to the first that takes it, or else to the first of all, which is made to. */
export const focusFirst = (elements: readonly Element[]): void => {
  if (elements.flatMap((element) => [element, ...element.querySelectorAll('*')]).some(takes)) return;
  elements[0]?.setAttribute('tabindex', '-1');
  elements.some(takes);
};
