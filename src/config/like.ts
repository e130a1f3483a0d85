/** `value` if it is of the primitive type of `otherwise`, else `otherwise`. */
export const like = <T extends string | number>(otherwise: T, value: unknown): T =>
  typeof value === typeof otherwise ? (value as T) : otherwise;
