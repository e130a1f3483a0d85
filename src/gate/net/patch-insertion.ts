import type {Guard} from './guard.ts';
import {patch} from './patch.ts';
import type {Around, Stop} from './patch.ts';

type NetWindow = Window & typeof globalThis;

const PARENT = ['append', 'prepend', 'replaceChildren', 'moveBefore'];
const CHILD = ['before', 'after', 'replaceWith'];

const methodsOf = (win: NetWindow): readonly (readonly [prototype: object, names: readonly string[]])[] => [
  [win.Node.prototype, ['appendChild', 'insertBefore', 'replaceChild']],
  [win.Element.prototype, [...PARENT, ...CHILD, 'insertAdjacentElement']],
  [win.DocumentFragment.prototype, PARENT],
  [win.Document.prototype, [...PARENT, 'importNode', 'adoptNode']],
  [win.CharacterData.prototype, CHILD],
  [win.Range.prototype, ['insertNode', 'surroundContents']],
];

/** Stops what scripts put into the page. Returns its stops. */
export const patchInsertion = (win: NetWindow, guard: Guard): readonly Stop[] => {
  const {document} = win;
  const documentOf = (self: unknown): unknown =>
    self instanceof win.Range ? self.startContainer.ownerDocument : (self as Node).ownerDocument;
  const insert: Around = (self, args, proceed) => {
    // What goes into a template, or another inert document, is looked at when it leaves it.
    if (self === document || documentOf(self) === document)
      for (const arg of args) if (typeof arg === 'object' && arg) guard.checkAll(arg as Node);
    return proceed();
  };
  return methodsOf(win).flatMap(([prototype, names]) => names.map((name) => patch(prototype, name, insert)));
};
