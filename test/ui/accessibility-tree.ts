import 'axe-core';

/** A node of the tree that axe makes of a page: shadow roots and slots are resolved in it. */
interface Node {
  readonly actualNode: Element | Text;
  readonly children: readonly Node[];
}

/** The parts of axe that its types leave out: https://github.com/dequelabs/axe-core/tree/develop/lib/commons */
interface Axe {
  setup(root: Element): Node;
  teardown(): void;
  readonly commons: {
    readonly aria: {getRole(node: Node): string | null};
    readonly dom: {isVisibleToScreenReaders(node: Node): boolean};
    readonly text: {accessibleTextVirtual(node: Node): string};
  };
}

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Roles that a screen reader passes over in silence, but for what is in them. */
const SILENT = [null, 'none', 'presentation', 'generic'];

const stateOf = (element: Element): string =>
  element instanceof HTMLInputElement ? (element.checked ? ' checked' : ' not checked') : '';

const lines = (axe: Axe, node: Node, indent: string): readonly string[] => {
  const {actualNode} = node;
  if (!(actualNode instanceof Element)) {
    const text = words(actualNode.textContent);
    return text ? [`${indent}“${text}”`] : [];
  }
  if (!axe.commons.dom.isVisibleToScreenReaders(node)) return [];
  const role = axe.commons.aria.getRole(node);
  const isSilent = SILENT.includes(role);
  const inner = node.children.flatMap((child) => lines(axe, child, isSilent ? indent : `${indent}  `));
  if (isSilent) return inner;
  const name = words(axe.commons.text.accessibleTextVirtual(node));
  const isSaid = inner.length === 1 && inner[0]?.trim() === `“${name}”`;
  const head = `${indent}${role ?? ''}${name && ` “${name}”`}${stateOf(actualNode)}`;
  return [head, ...(isSaid ? [] : inner)];
};

/** What a screen reader is given of `root`, a line for each role and text; the same in every engine, since axe reads it. */
export const accessibilityTree = (root: Element): string => {
  const {axe} = window as unknown as {readonly axe: Axe};
  const tree = axe.setup(root);
  try {
    return `${lines(axe, tree, '').join('\n')}\n`;
  } finally {
    axe.teardown();
  }
};
