import type * as service from '../../service/index.ts';
import {askPassword} from '../ask-password.ts';
import {type Command, type CommandContext, readArguments, required, UsageError} from '../command.ts';
import {importService} from '../import-service.ts';
import {didYouMean} from '../nearest.ts';
import {databaseAddress} from './verify-log.ts';

/** `privacy-desk user`. */
export const user: Command = {
  name: 'user',
  summary: 'Add, list and remove the people who can sign in to the register.',
  usage: `privacy-desk user add <name> [--role <role>] [--database <address>]
privacy-desk user list [--database <address>]
privacy-desk user password <name> [--database <address>]
privacy-desk user remove <name> [--database <address>]

add       Adds a person. The password is asked twice on the terminal, or is one line of standard input.
list      Prints everyone who can sign in.
password  Replaces the password, removes the authenticator app, and signs the person out everywhere.
remove    Removes a person. What they did stays in the audit trail.

Start the service once before: it creates the database.

  --role <role>         reader looks, officer also changes things and adds people. officer by default.
  --database <address>  A SQLite file, or postgres://…; privacy-desk.sqlite by default. Or set DATABASE_URL.`,
  async run([action, ...args], context) {
    const options = {role: {type: 'string'}, database: {type: 'string'}} as const;
    const {values, argument} = readArguments(args, options);
    if (values.role !== undefined && action !== 'add') throw new UsageError('--role belongs to "user add".');
    const act = readAction(action, argument, values.role);
    const {openPeople} = await importService();
    await using people = await openPeople(databaseAddress(values.database));
    await act(people, context);
    return 0;
  },
};

type People = Awaited<ReturnType<(typeof service)['openPeople']>>;
type Action = (people: People, context: CommandContext) => Promise<void>;

/** The action that the arguments ask for. They are read before a database is opened. */
function readAction(action: string | undefined, argument: string | undefined, role = 'officer'): Action {
  if (action === 'list') {
    if (argument !== undefined) throw new UsageError(`Unexpected argument "${argument}".`);
    return list;
  }
  if (action === undefined || !['add', 'password', 'remove'].includes(action))
    throw new UsageError(
      action === undefined || action.startsWith('-')
        ? 'Say what to do: add, list, password or remove.'
        : `Unknown action "${action}".${didYouMean(action, ['add', 'list', 'password', 'remove'])}`,
    );
  const name = required(argument, 'The name');
  if (action === 'add') return add(name, role);
  return action === 'password' ? replacePassword(name) : remove(name);
}

function add(name: string, role: string): Action {
  if (role !== 'reader' && role !== 'officer')
    throw new UsageError(`The role is "${role}". Expected reader or officer.`);
  return async (people, context) => {
    await people.check(name, 'new');
    const password = await askPassword(context, (text) => people.problem(name, text));
    await people.add(name, role, password);
    context.terminal.print(`${name} can sign in at /register/ of the service, as ${role}.`);
  };
}

function replacePassword(name: string): Action {
  return async (people, context) => {
    await people.check(name, 'known');
    const password = await askPassword(context, (text) => people.problem(name, text));
    await people.setPassword(name, password);
    context.terminal.print(`${name} has the new password, and was signed out everywhere.`);
  };
}

function remove(name: string): Action {
  return async (people, {terminal}) => {
    await people.remove(name);
    terminal.print(`${name} was removed.`);
  };
}

async function list(people: People, {terminal}: CommandContext): Promise<void> {
  const listed = await people.list();
  if (listed.length === 0) terminal.print('No one can sign in yet. Add a person: privacy-desk user add NAME');
  for (const {name, role, hasAuthenticator, createdAt} of listed)
    terminal.print(
      `${name.padEnd(24)} ${role.padEnd(8)} added ${createdAt.slice(0, 10)}${hasAuthenticator ? ', with authenticator app' : ''}`,
    );
}
