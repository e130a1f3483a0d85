/** Names of the built bundles. The build of the site puts the real list in the place of this one. */
export const bundleNames: readonly string[] = [];
