/** How wide a line of output may be. */
const WIDTH = 100;

/** A text in lines of at most 100 columns, each after `indent`. A word that is wider, such as an address, has its own line. */
export function wrap(text: string, indent = ''): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(indent + line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return line ? [...lines, indent + line] : lines;
}

/** A line of output in lines of at most 100 columns, all of them as far to the right as the line. */
export function wrapLine(line: string): readonly string[] {
  const [indent = ''] = /^ */.exec(line) ?? [];
  return line.trim() ? wrap(line, indent) : [''];
}
