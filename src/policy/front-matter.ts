import {isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument} from 'yaml';

/** The front matter of a source, as fields by name, and the text after it. */
export interface FrontMatter {
  readonly fields: ReadonlyMap<string, string>;
  /** Fields that are lists of texts. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  /** Line of the source that a field is in, counted from 1. */
  readonly lines: ReadonlyMap<string, number>;
  /** The mistakes in the front matter. */
  readonly errors: readonly {readonly message: string; readonly line: number}[];
  readonly body: string;
  /** Line of the source that `body` begins at. */
  readonly bodyLine: number;
}

const FENCE = /^---\n([\s\S]*?)\n?---(?:\n|$)/;

/**
 * Splits the front matter (`---`, YAML, `---`) from a source. Without front matter, there are no fields. Every value is a text as it
 * is written: `1.10` stays a version and `2026-11-01` a date, because the schema has no numbers and dates
 * (https://yaml.org/spec/1.2.2/#101-failsafe-schema). Never throws.
 */
export function frontMatter(source: string): FrontMatter {
  const text = normalizeSource(source);
  const match = FENCE.exec(text);
  const counter = new LineCounter();
  const document = parseDocument(match?.[1] ?? '', {schema: 'failsafe', lineCounter: counter});
  const lineAt = (offset: number): number => counter.linePos(offset).line + 1;
  const pairs = isMap(document.contents) ? document.contents.items : [];
  const matter = match?.[0] ?? '';
  return {
    fields: new Map(pairs.flatMap(({key, value}) => (isScalar(value) ? [[String(key), String(value)]] : []))),
    lists: new Map(
      pairs.flatMap(({key, value}) => (isSeq(value) ? [[String(key), textsOf(value.items)]] : [])),
    ),
    lines: new Map(pairs.map((pair) => [String(pair.key), lineAt(offsetOf(pair))])),
    errors: document.errors.map(({message, pos}) => ({
      message: message.split('\n', 1)[0] ?? '',
      line: lineAt(pos[0]),
    })),
    body: text.slice(matter.length),
    bodyLine: matter.split('\n').length,
  };
}

/** A source without byte-order mark and with line feeds only, so that offsets in it are those of its lines. */
export function normalizeSource(source: string): string {
  return source.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
}

function textsOf(items: readonly unknown[]): readonly string[] {
  return items.flatMap((item) => (isScalar(item) ? [String(item)] : []));
}

function offsetOf({key}: Pair): number {
  return isScalar(key) ? (key.range?.[0] ?? 0) : 0;
}
