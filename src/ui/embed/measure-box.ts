/** How a box takes part in the layout around it. */
const PLACE = 'position inset float margin vertical-align flex place-self grid-area'.split(' ');

const rulesFor = (first: ChildNode, others: readonly ChildNode[]): readonly string[] => {
  const range = new Range();
  range.setStartBefore(first);
  range.setEndAfter(others.at(-1) ?? first);
  const {width, height} = range.getBoundingClientRect();
  // Where it takes no room, it is perhaps in a tab that is not shown.
  if (!width || !height) return [];
  const size = [`height:${height}px`, 'container-type:size'];
  if (others.length || first.nodeType !== 1) return size;
  const {offsetWidth, clientWidth} = first as HTMLElement;
  const style = getComputedStyle(first as Element);
  return [
    ...size,
    `width:${width}px`,
    // Something wider than its place is kept in sight, but for borders, which stand over when the width is 100 %.
    `max-width:calc(100% + ${offsetWidth - clientWidth}px)`,
    `display:${style.display.startsWith('inline') ? 'inline-block' : 'block'}`,
    ...PLACE.map((name) => `${name}:${style.getPropertyValue(name)}`),
  ];
};

/**
 * A style sheet that gives `embed` the box of `standIn`, which is put before it for as long as it takes to measure it:
 * only the page's own layout knows how large something is that its own rules are for.
 */
export const measureBox = (embed: Element, standIn: readonly ChildNode[]): string => {
  const [first, ...others] = standIn;
  if (!first) return '';
  embed.before(...standIn);
  const rules = rulesFor(first, others);
  for (const node of standIn) node.remove();
  return `@media screen{:host{${rules.map((rule) => `${rule}!important`).join(';')}}}`;
};
