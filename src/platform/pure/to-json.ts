/**
 * The JSON text of a value, whatever `toJSON` a library has added to all arrays or texts: Prototype before 1.7.3 makes texts of arrays.
 * Such additions are taken away for the time of the call. https://tc39.es/ecma262/#sec-serializejsonproperty
 */
export function toJson(value: unknown, indent?: number): string {
  return withoutToJson(() => JSON.stringify(value, null, indent));
}

/** Calls `run` while no `toJSON` of a library changes what `JSON.stringify` returns. */
export function withoutToJson<Result>(run: () => Result): Result {
  const taken = [Object, Array, String, Number, Boolean].map(({prototype}) => {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, 'toJSON');
    if (descriptor) Reflect.deleteProperty(prototype, 'toJSON');
    return {prototype, descriptor};
  });
  try {
    return run();
  } finally {
    for (const {prototype, descriptor} of taken)
      if (descriptor) Reflect.defineProperty(prototype, 'toJSON', descriptor);
  }
}
