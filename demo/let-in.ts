import {randomBytes} from 'node:crypto';
import {openPeople} from '../src/service/index.ts';

/** Lets an officer called `name` sign in to the register in `database`. Resolves with a new password. */
export async function letIn(database: string, name: string): Promise<string> {
  await using people = await openPeople(database);
  const password = randomBytes(12).toString('base64url');
  const isKnown = (await people.list()).some((person) => person.name === name);
  if (isKnown) await people.setPassword(name, password);
  else await people.add(name, 'officer', password);
  return password;
}
