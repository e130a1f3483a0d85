/** The category that `key` is or lies in: `media` of `media` and of `media:youtube`. */
export const categoryOf = (key: string): string => key.replace(/:.*/, '');
