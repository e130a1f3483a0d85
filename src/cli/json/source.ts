import {type Node, parseTree} from 'jsonc-parser';
import type {Problem} from '../../config/problem.ts';
import {type Position, positionAt} from './position.ts';

/** A JSON text in which values are found by their paths. */
export interface JsonSource {
  /** Where the value at a path such as `categories[1].basis` is or, if it is missing, the object that should have it. */
  positionOf(path: string): Position | undefined;
  /** Keys that one object has more than once. JavaScript uses the last one and says nothing. */
  readonly repeated: readonly Problem[];
}

/** Reads the positions of a JSON text. Never throws. */
export function jsonSource(text: string): JsonSource {
  const root = parseTree(text);
  return {
    positionOf(path) {
      const offset = root && offsetOf(root, path);
      return offset === undefined ? undefined : positionAt(text, offset);
    },
    repeated: root ? repeatedIn(root, '', text) : [],
  };
}

/** How much of a key the path of a problem has: see `readers.ts`. */
const MAX_KEY_LENGTH = 60;

/** Undefined for the whole file, and for what is missing at its top: no place in it says more than another. */
function offsetOf(root: Node, path: string): number | undefined {
  let [node, rest, offset] = [root, path, undefined as number | undefined];
  for (;;) {
    const step = stepInto(node, rest);
    if (!step) return offset;
    [node, rest, offset] = [step.value, step.rest, step.offset];
  }
}

/** The member of `node` that a path begins with. Of two with the same key, the last one counts, as in JavaScript. */
function stepInto(
  {type, children = []}: Node,
  path: string,
): {readonly value: Node; readonly rest: string; readonly offset: number} | undefined {
  if (type === 'array') {
    const [all = '', index = ''] = /^\[(\d+)\]/.exec(path) ?? [];
    const value = all ? children[Number(index)] : undefined;
    return value && {value, rest: path.slice(all.length), offset: value.offset};
  }
  const inner = path.replace(/^\./, '');
  // A key may have a full stop in it, such as a key of `texts`: the longest one that fits is meant.
  const fitting = membersOf(children)
    .filter(({key}) => inner.startsWith(key) && /^($|[.[])/.test(inner.slice(key.length)))
    .reduce<Member | undefined>(
      (best, one) => (best && best.key.length > one.key.length ? best : one),
      undefined,
    );
  return fitting && {value: fitting.value, rest: inner.slice(fitting.key.length), offset: fitting.offset};
}

interface Member {
  readonly name: string;
  /** The name as a path has it: cut. */
  readonly key: string;
  /** Of the key. */
  readonly offset: number;
  readonly value: Node;
}

function membersOf(children: readonly Node[]): readonly Member[] {
  return children.flatMap(({type, children: [key, value] = []}) =>
    type === 'property' && key && value ? [memberOf(String(key.value), key.offset, value)] : [],
  );
}

function memberOf(name: string, offset: number, value: Node): Member {
  return {name, key: name.slice(0, MAX_KEY_LENGTH), offset, value};
}

function repeatedIn(node: Node, path: string, text: string): readonly Problem[] {
  const {type, children = []} = node;
  if (type === 'array') return children.flatMap((item, index) => repeatedIn(item, `${path}[${index}]`, text));
  const first = new Map<string, number>();
  return membersOf(children).flatMap(({name, key, offset, value}) => {
    const place = path ? `${path}.${key}` : key;
    const earlier = first.get(name);
    first.set(name, earlier ?? offset);
    const message = `This object has "${key}" already, in line ${positionAt(text, earlier ?? 0).line}. The last one is used.`;
    return [
      ...(earlier === undefined ? [] : [{code: 'config-repeated', path: place, message} as const]),
      ...repeatedIn(value, place, text),
    ];
  });
}
