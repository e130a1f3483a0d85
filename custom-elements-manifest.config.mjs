/**
 * Adds the tag names to dist/custom-elements.json, which describes the elements for editors and documentation tools. The
 * analyser finds tag names only in calls to `customElements.define()`, and the elements are not defined where their classes
 * are. This plugin takes the names from the declaration of `HTMLElementTagNameMap`, which every element needs for TypeScript.
 */
function tagNamesFromTypes() {
  const tagNames = new Map();
  return {
    name: 'tag-names-from-types',
    analyzePhase({ts, node}) {
      if (!ts.isInterfaceDeclaration(node) || node.name.text !== 'HTMLElementTagNameMap') return;
      for (const {name, type} of node.members) tagNames.set(type.getText(), name.text);
    },
    packageLinkPhase({customElementsManifest}) {
      for (const {declarations} of customElementsManifest.modules)
        for (const declaration of declarations ?? [])
          if (tagNames.has(declaration.name)) {
            declaration.tagName = tagNames.get(declaration.name);
            declaration.customElement = true;
          }
    },
  };
}

export default {
  globs: ['src/ui/**/*.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [tagNamesFromTypes()],
};
