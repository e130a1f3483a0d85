/**
 * Makes dist/custom-elements.json, which tells editors and documentation tools about our elements. The analyser finds a
 * tag name in `customElements.define(…)` only, and we define elsewhere and tolerantly; the declaration every element
 * needs for TypeScript says the same, and says it for all of them.
 */
const tagNamesFromTypes = () => {
  const tagOf = new Map();
  return {
    name: 'tag-names-from-types',
    analyzePhase({ts, node}) {
      if (!ts.isInterfaceDeclaration(node) || node.name.text !== 'HTMLElementTagNameMap') return;
      for (const {name, type} of node.members) tagOf.set(type.getText(), name.text);
    },
    packageLinkPhase({customElementsManifest}) {
      for (const {declarations} of customElementsManifest.modules)
        for (const declaration of declarations ?? [])
          if (tagOf.has(declaration.name)) {
            declaration.tagName = tagOf.get(declaration.name);
            declaration.customElement = true;
          }
    },
  };
};

export default {
  globs: ['src/ui/**/*.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [tagNamesFromTypes()],
};
