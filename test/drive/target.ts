/** Where to press, in CSS pixels from the top left of the viewport; or the reason why that is not possible yet. */
export type Target = {readonly x: number; readonly y: number} | {readonly reason: string};

/**
 * Finds the point where a person would press `selector`, in the document or in open shadow roots. Runs in the page, so it
 * can use nothing from outside.
 */
export async function findTarget(selector: string): Promise<Target> {
  const matchesIn = (root: Document | ShadowRoot): Element[] => [
    ...root.querySelectorAll(selector),
    ...[...root.querySelectorAll('*')].flatMap(({shadowRoot}) => (shadowRoot ? matchesIn(shadowRoot) : [])),
  ];
  const isVisible = (element: Element): boolean => element.checkVisibility({visibilityProperty: true});
  const deepestElementAt = (x: number, y: number): Element | null => {
    let hit = document.elementFromPoint(x, y);
    for (let inner = hit; inner;) {
      hit = inner;
      const next: Element | null = inner.shadowRoot?.elementFromPoint(x, y) ?? null;
      inner = next === inner ? null : next;
    }
    return hit;
  };
  const parentOf = (node: Node): Node | null => (node instanceof ShadowRoot ? node.host : node.parentNode);
  const nextFrame = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 30));

  const element = matchesIn(document).find(isVisible);
  if (!element) return {reason: `no visible element matches ${selector}`};
  element.scrollIntoView({block: 'nearest', inline: 'nearest', behavior: 'instant'});
  const before = element.getBoundingClientRect();
  await nextFrame();
  const box = element.getBoundingClientRect();
  if (box.x !== before.x || box.y !== before.y) return {reason: `${selector} is moving`};
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const hit = deepestElementAt(x, y);
  for (let node: Node | null = hit; node; node = parentOf(node)) if (node === element) return {x, y};
  return {reason: `${selector} is covered by ${hit?.localName ?? 'nothing'} at ${x}, ${y}`};
}
