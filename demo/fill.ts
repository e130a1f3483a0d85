/** Words for the slots of a text, by slot name. */
export type Slots = Readonly<Record<string, string>>;

/** Puts words into `{{slots}}`, once through: what is put in is never searched for slots. Unknown slots stay. */
export const fill = (text: string, slots: Slots): string =>
  text.replaceAll(/\{\{([a-z-]+)\}\}/g, (slot, name: string) =>
    Object.hasOwn(slots, name) ? (slots[name] ?? '') : slot,
  );
