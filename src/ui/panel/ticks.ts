/** The checkboxes of the panel, by their keys: categories (`media`) and services in them (`media:youtube`). */
export type Boxes = readonly HTMLInputElement[];

const servicesOf = (boxes: Boxes, category: HTMLInputElement): Boxes =>
  boxes.filter(({name}) => name.startsWith(`${category.name}:`));

/**
 * A category is neither on nor off while a service in it differs; its own answer, for what else is in it, stays below that.
 * The words for it follow an attribute: WebKit does not look again for `:has(:indeterminate)`.
 */
const markMixed = (boxes: Boxes): void => {
  for (const box of boxes) {
    box.indeterminate = servicesOf(boxes, box).some(({checked}) => checked !== box.checked);
    box.closest('li')?.toggleAttribute('data-mixed', box.indeterminate);
  }
};

/** Ticks what is allowed, and nothing else. */
export const tickAllowed = (boxes: Boxes, allows: (key: string) => boolean): void => {
  for (const box of boxes) box.checked = allows(box.name);
  markMixed(boxes);
};

/** Follows a tick: a category takes its services along, and services that agree take their category along. */
export const followTick = (boxes: Boxes, ticked: HTMLInputElement): void => {
  const {checked} = ticked;
  for (const service of servicesOf(boxes, ticked)) service.checked = checked;
  const above = boxes.find((box) => servicesOf(boxes, box).includes(ticked));
  if (above && servicesOf(boxes, above).every((service) => service.checked === checked))
    above.checked = checked;
  markMixed(boxes);
};
