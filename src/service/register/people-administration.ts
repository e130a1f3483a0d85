import {openExisting} from '../administration.ts';
import {openDatabase} from '../database/open-database.ts';
import type {Database, PersonTable} from '../database/tables.ts';
import {type AuditAction, createAuditTrail} from './audit.ts';
import {turnOffAuthenticator} from './authenticator.ts';
import {hashPassword} from './password-hash.ts';
import {passwordProblem} from './password-rules.ts';
import {addPerson, findPerson, nameProblem} from './people.ts';
import {listPeople, removePerson, resetPassword} from './people-changes.ts';
import type {Role} from './person.ts';

/** Someone who may sign in to the register, in the list for administrators. */
export interface ListedPerson {
  readonly name: string;
  readonly role: Role;
  readonly hasAuthenticator: boolean;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
}

/** The people of a register, for the administrator of its server. What it refuses, it rejects with a sentence. */
export interface PeopleAdministration extends AsyncDisposable {
  /** Rejects when someone with this name cannot be added, or does not exist. */
  check(name: string, is: 'new' | 'known'): Promise<void>;
  /** Says why a password is refused, as a sentence; undefined when it is not. */
  problem(name: string, password: string): string | undefined;
  add(name: string, role: Role, password: string): Promise<void>;
  list(): Promise<readonly ListedPerson[]>;
  /** Replaces a password, removes the authenticator app, and ends every session and the calendar address. */
  setPassword(name: string, password: string): Promise<void>;
  remove(name: string): Promise<void>;
}

/** The name in the audit trail of what was done on the server itself. */
const administrator = {id: '', name: 'Command line'};

/** Opens the people in the database at `address`. Rejects when there is no such database, unless it may be created. */
export async function openPeople(address: string, mayCreate = false): Promise<PeopleAdministration> {
  const db = await (mayCreate ? openDatabase : openExisting)(address);
  const audit = createAuditTrail(db, Date.now);
  const note = (action: AuditAction, name: string, detail?: string): Promise<void> =>
    audit.add(administrator, action, name, detail);
  return {
    async check(name, is) {
      if (is === 'known') await existingPerson(db, name);
      else refuse(nameProblem(name) ?? ((await findPerson(db, name)) && taken(name)));
    },
    problem: (name, password) => passwordProblem(password, name),
    async add(name, role, password) {
      refuse(nameProblem(name) ?? passwordProblem(password, name));
      const passwordHash = await hashPassword(password);
      const added = await addPerson(db, {name, role, passwordHash}, Date.now());
      if (!added) refuse(taken(name));
      else await note('person:add', added.name, `As ${role}`);
    },
    list: async () => (await listPeople(db)).map(toListed),
    async setPassword(name, password) {
      refuse(passwordProblem(password, name));
      const person = await existingPerson(db, name);
      await resetPassword(db, person.id, password);
      await turnOffAuthenticator(db, person.id);
      await note('person:password', person.name);
    },
    async remove(name) {
      const person = await existingPerson(db, name);
      if ((await removePerson(db, person.id)) === 'last-officer')
        refuse(`${person.name} is the last officer. Add another officer first.`);
      await note('person:remove', person.name);
    },
    [Symbol.asyncDispose]: () => db.destroy(),
  };
}

function taken(name: string): string {
  return `There is a person with the name "${name}" already.`;
}

function refuse(problem: string | undefined): void {
  if (problem !== undefined) throw new Error(problem);
}

async function existingPerson(db: Database, name: string): Promise<PersonTable> {
  const person = await findPerson(db, name);
  if (!person) throw new Error(`There is no person with the name "${name}".`);
  return person;
}

function toListed({name, role, totp_secret, created_at}: PersonTable): ListedPerson {
  return {name, role, hasAuthenticator: totp_secret !== null, createdAt: created_at};
}
