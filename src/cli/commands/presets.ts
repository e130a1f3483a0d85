import {type Command, readArguments} from '../command.ts';
import {type PresetRecord, presetRecords} from '../presets/all-presets.ts';

/** `privacy-desk presets`. */
export const presets: Command = {
  name: 'presets',
  summary: 'List the presets: vendors’ tools that a configuration can name.',
  usage: `privacy-desk presets [text]

Prints the vendors' tools that you can name in "services", one on each line: the name to write, what it is, and the
category that it usually belongs to. With a text, prints those in which it occurs.`,
  run(args, {terminal}) {
    const {argument: text = ''} = readArguments(args, {});
    const found = presetRecords.filter((record) => mentions(record, text));
    if (found.length === 0) {
      terminal.printError(`No preset mentions "${text}". "privacy-desk presets" prints all of them.`);
      return Promise.resolve(1);
    }
    const [idWidth, nameWidth] = [widest(found.map(({id}) => id)), widest(found.map(({name}) => name))];
    for (const {id, name, category} of found)
      terminal.print(`${id.padEnd(idWidth)}  ${name.padEnd(nameWidth)}  ${category}`);
    return Promise.resolve(0);
  },
};

function mentions({id, name, category, provider = ''}: PresetRecord, text: string): boolean {
  return [id, name, category, provider].some((fact) => fact.toLowerCase().includes(text.toLowerCase()));
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map(({length}) => length));
}
