/** Marks a style sheet for editors, and for the build, which takes the spaces out. */
export const css = String.raw;
