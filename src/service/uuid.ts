const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Whether a text is a UUID in lower case. What comes from an address is asked for in the database only then: PostgreSQL refuses some texts. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
