import type {ElementBlocker} from './element-blocker.ts';
import {patchOn, type Undo, type Wrapper} from './patch.ts';

const PARENT_METHODS = ['append', 'prepend', 'replaceChildren', 'moveBefore'];
const CHILD_METHODS = ['before', 'after', 'replaceWith'];

/** Blocks elements that scripts insert into the page. */
export function patchInsertion(win: Window & typeof globalThis, blocker: ElementBlocker): readonly Undo[] {
  const {document} = win;
  const documentOf = (self: unknown): unknown =>
    ((self as Partial<Range>).startContainer ?? (self as Node)).ownerDocument;
  const insert: Wrapper = (self, args, proceed) => {
    // What goes into a template or another inert document is checked when it leaves it.
    if (self === document || documentOf(self) === document)
      for (const arg of args) if (typeof arg === 'object' && arg) blocker.checkTree(arg as Node);
    return proceed();
  };
  return methodsOf(document).flatMap(([object, names]) =>
    names.flatMap((name) => patchOn(object, name, insert)),
  );
}

/** Objects that have these methods. */
function methodsOf(document: Document): readonly (readonly [object: object, names: readonly string[]])[] {
  const nodeMethods = ['appendChild', 'insertBefore', 'replaceChild'];
  return [
    [
      document.createElement('i'),
      [...nodeMethods, ...PARENT_METHODS, ...CHILD_METHODS, 'insertAdjacentElement'],
    ],
    [document.createDocumentFragment(), PARENT_METHODS],
    [document, [...PARENT_METHODS, 'importNode', 'adoptNode']],
    [document.createTextNode(''), CHILD_METHODS],
    [document.createRange(), ['insertNode', 'surroundContents']],
  ];
}
