import {type ParseError, parseTree, printParseErrorCode} from 'jsonc-parser';

/** A mistake that keeps a text from being JSON. */
export interface JsonMistake {
  /** Where it is in the text: the index of a character. */
  readonly offset: number;
  /** Says what was found, and what to do about it. */
  readonly message: string;
}

/**
 * Every comment and every trailing comma, and the first of all other mistakes: what follows from that one would only be noise.
 * In the order of the text.
 */
export function jsonMistakes(text: string): readonly JsonMistake[] {
  const errors: ParseError[] = [];
  parseTree(text, errors, {disallowComments: true, allowTrailingComma: false});
  const bare = withoutComments(text, errors);
  const mistakes = new Map<number, JsonMistake>();
  for (const error of errors) {
    const {isAlone, ...mistake} = mistakeAt(bare, error);
    mistakes.set(mistake.offset, mistakes.get(mistake.offset) ?? mistake);
    // A text without its end, for example, turns everything after it inside out.
    if (!isAlone) break;
  }
  return [...mistakes.values()].sort((one, other) => one.offset - other.offset);
}

/** The text with blanks in the place of comments, so that nothing in them is taken for a comma. */
function withoutComments(text: string, errors: readonly ParseError[]): string {
  return errors
    .filter(({error}) => printParseErrorCode(error) === 'InvalidCommentToken')
    .reduce(
      (bare, {offset, length}) => bare.slice(0, offset) + ' '.repeat(length) + bare.slice(offset + length),
      text,
    );
}

/** `isAlone`: the parser knows what was meant, so what it finds after this is a mistake of its own. */
interface Finding extends JsonMistake {
  readonly isAlone?: boolean;
}

function mistakeAt(text: string, {error, offset, length}: ParseError): Finding {
  const found = text.slice(offset, offset + length);
  const before = lastBefore(text, offset);
  const code = printParseErrorCode(error);
  if (code === 'InvalidCommentToken') return {...comment, offset, isAlone: true};
  if (isTrailingComma(code, text, offset, before))
    return {
      offset: before,
      message: `Remove this comma: nothing follows it before "${found}".`,
      isAlone: true,
    };
  if (code === 'CommaExpected') return {offset: before + 1, message: 'Expected a comma here.'};
  if (code === 'InvalidSymbol') return {offset, message: symbolMessage(text, found, offset)};
  return {offset: Math.min(offset, text.length), message: messageFor(code, text, found, offset)};
}

const comment = {message: 'JSON has no comments. Remove this one.'};

function isTrailingComma(code: string, text: string, offset: number, before: number): boolean {
  const isExpecting = code === 'ValueExpected' || code === 'PropertyNameExpected';
  return isExpecting && text[before] === ',' && /[}\]]/.test(text[offset] ?? '');
}

/** The index of the last character before `offset` that is no white space. */
function lastBefore(text: string, offset: number): number {
  return text.slice(0, offset).trimEnd().length - 1;
}

/** Quotation marks that are none in JSON. */
const OTHER_QUOTES = /^['‘’“”„«»`]/;

/** The values of other languages, and what they are in JSON. */
const otherValues: Readonly<Record<string, string>> = {
  True: 'true',
  False: 'false',
  None: 'null',
  Null: 'null',
  undefined: 'null',
  yes: 'true',
  no: 'false',
};

function symbolMessage(text: string, found: string, offset: number): string {
  const after = text.slice(offset + found.length);
  if (OTHER_QUOTES.test(found))
    return `Found ${found[0] ?? ''}. JSON uses straight double quotation marks: ".`;
  if (after.startsWith('"')) return 'A quotation mark is missing in this line: one has no partner.';
  if (/^\s*:/.test(after)) return `A key needs quotation marks. Write "${found}".`;
  const meant = otherValues[found];
  if (meant !== undefined) return `Found ${found}. Write ${meant}.`;
  return `Found ${found}. A text needs quotation marks: write "${found}".`;
}

/** Messages by the code of the parser. */
const messages: Readonly<Record<string, string>> = {
  UnexpectedEndOfString: 'This text has no closing quotation mark (").',
  ColonExpected: 'Expected a colon (:) after the key.',
  EndOfFileExpected:
    'Expected nothing after the end of the configuration. Remove this, or what closes it too early.',
  InvalidEscapeCharacter: 'This text has a backslash (\\) in it. Write two of them (\\\\).',
  InvalidUnicode: 'This text has \\u in it. Four hexadecimal digits have to follow.',
  InvalidCharacter: 'This text has a line break or a tab in it. Write \\n or \\t.',
  InvalidNumberFormat: 'This is no number in JSON.',
  UnexpectedEndOfNumber: 'This number ends too early.',
};

function messageFor(code: string, text: string, found: string, offset: number): string {
  if (!text.trim()) return 'The file is empty. Expected at least {}.';
  const closing = code === 'CloseBraceExpected' ? '}' : code === 'CloseBracketExpected' ? ']' : undefined;
  if (closing !== undefined)
    return `Expected "${closing}", which closes what is open here; found ${found ? `"${found}"` : 'the end of the file'}.`;
  const fallback =
    code === 'PropertyNameExpected'
      ? `Expected a key in quotation marks; found ${JSON.stringify(text[offset] ?? '')}.`
      : `Expected a value; found ${JSON.stringify(text[offset] ?? '')}.`;
  return messages[code] ?? fallback;
}
