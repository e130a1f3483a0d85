/** HTML by slot name. */
export type Slots = Readonly<Record<string, string>>;

/** Replaces each `{{slot}}` of a template once. Inserted HTML is not searched for slots; unknown slots stay. */
export function fill(template: string, slots: Slots): string {
  return template.replaceAll(/\{\{([a-z-]+)\}\}/g, (slot, name: string) =>
    Object.hasOwn(slots, name) ? (slots[name] ?? '') : slot,
  );
}
