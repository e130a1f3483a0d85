import type {ElementBlocker} from './element-blocker.ts';
import {patch, type Undo, type Wrapper} from './patch.ts';

const PARENT_METHODS = ['append', 'prepend', 'replaceChildren', 'moveBefore'];
const CHILD_METHODS = ['before', 'after', 'replaceWith'];

/** Blocks elements that scripts insert into the page. */
export function patchInsertion(win: Window & typeof globalThis, blocker: ElementBlocker): readonly Undo[] {
  const {document} = win;
  const documentOf = (self: unknown): unknown =>
    self instanceof win.Range ? self.startContainer.ownerDocument : (self as Node).ownerDocument;
  const insert: Wrapper = (self, args, proceed) => {
    // What goes into a template or another inert document is checked when it leaves it.
    if (self === document || documentOf(self) === document)
      for (const arg of args) if (typeof arg === 'object' && arg) blocker.checkTree(arg as Node);
    return proceed();
  };
  return methodsOf(win).flatMap(([prototype, names]) => names.map((name) => patch(prototype, name, insert)));
}

function methodsOf(
  win: Window & typeof globalThis,
): readonly (readonly [prototype: object, names: readonly string[]])[] {
  return [
    [win.Node.prototype, ['appendChild', 'insertBefore', 'replaceChild']],
    [win.Element.prototype, [...PARENT_METHODS, ...CHILD_METHODS, 'insertAdjacentElement']],
    [win.DocumentFragment.prototype, PARENT_METHODS],
    [win.Document.prototype, [...PARENT_METHODS, 'importNode', 'adoptNode']],
    [win.CharacterData.prototype, CHILD_METHODS],
    [win.Range.prototype, ['insertNode', 'surroundContents']],
  ];
}
