import {type Command, readArguments, required} from '../command.ts';
import {loadSite} from '../load-site.ts';

/** `privacy-desk check`. */
export const check: Command = {
  name: 'check',
  summary: 'Check a configuration file.',
  usage: `privacy-desk check <site.json>

Checks a configuration file. Prints each problem with its path and its code; docs/messages.md explains the codes.`,
  async run(args, {terminal}) {
    const file = required(readArguments(args, {}).argument, '<site.json>');
    const site = await loadSite(file, terminal);
    if (!site) return 1;
    terminal.print(`${file}: no problems (categories: ${site.config.categories.length}).`);
    return 0;
  },
};
