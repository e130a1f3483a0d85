import 'axe-core';

/** A node of the tree that axe makes of a page, with shadow roots and slots resolved. */
interface AxeNode {
  readonly actualNode: Element | Text;
  readonly children: readonly AxeNode[];
}

/** The parts of axe that its types leave out: https://github.com/dequelabs/axe-core/tree/develop/lib/commons */
interface Axe {
  setup(root: Element): AxeNode;
  teardown(): void;
  readonly commons: {
    readonly aria: {getRole(node: AxeNode): string | null};
    readonly dom: {isVisibleToScreenReaders(node: AxeNode): boolean};
    readonly text: {accessibleTextVirtual(node: AxeNode): string};
  };
}

/** Roles that screen readers do not announce. They announce only the content. */
const SILENT_ROLES = [null, 'none', 'presentation', 'generic'];

/**
 * What a screen reader announces of `root`: a line for each role and text. It is the same in every engine, because axe reads
 * the page.
 */
export function accessibilityTree(root: Element): string {
  const {axe} = window as unknown as {readonly axe: Axe};
  const tree = axe.setup(root);
  try {
    return `${linesOf(axe, tree, '').join('\n')}\n`;
  } finally {
    axe.teardown();
  }
}

function linesOf(axe: Axe, node: AxeNode, indent: string): readonly string[] {
  const {actualNode} = node;
  if (!(actualNode instanceof Element)) {
    const text = collapseSpaces(actualNode.textContent);
    return text ? [`${indent}“${text}”`] : [];
  }
  if (!axe.commons.dom.isVisibleToScreenReaders(node)) return [];
  const role = axe.commons.aria.getRole(node);
  const isSilent = SILENT_ROLES.includes(role);
  const content = node.children.flatMap((child) => linesOf(axe, child, isSilent ? indent : `${indent}  `));
  if (isSilent) return content;
  const name = collapseSpaces(axe.commons.text.accessibleTextVirtual(node));
  const repeatsName = content.length === 1 && content[0]?.trim() === `“${name}”`;
  const line = `${indent}${role ?? ''}${name && ` “${name}”`}${stateOf(actualNode)}`;
  return [line, ...(repeatsName ? [] : content)];
}

function stateOf(element: Element): string {
  return element instanceof HTMLInputElement ? (element.checked ? ' checked' : ' not checked') : '';
}

function collapseSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
