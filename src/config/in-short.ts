/** A value as it stands in the configuration, for a message: at most 60 characters. */
export const inShort = (value: unknown): string =>
  // The type of stringify does not say that it gives nothing for nothing.
  ((JSON.stringify(value ?? undefined) as string | undefined) ?? 'nothing').replace(/^(.{59})..+/su, '$1…');
