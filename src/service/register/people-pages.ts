import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import type {Database, PersonTable} from '../database/tables.ts';
import type {AuditTrail} from './audit.ts';
import {errorSummary, type FormError, formValue, postForm, textField} from './form-fields.ts';
import {html, type Html} from './html.ts';
import {oneTimeEnd} from './one-sign-in.ts';
import {oneTimePasswordPage} from './one-time-password-page.ts';
import {hashPassword} from './password-hash.ts';
import {addPerson, nameProblem} from './people.ts';
import {listPeople, oneTimePassword} from './people-changes.ts';
import type {Role} from './person.ts';
import {roleField, roleIn} from './role-field.ts';
import {sendRegisterPage} from './send-page.ts';
import {timeInWords} from './time-in-words.ts';

export interface PeoplePagesOptions {
  readonly db: Database;
  readonly audit: AuditTrail;
  /** Milliseconds since 1970. */
  now(): number;
}

const PATH = '/register/people';

/** Adds the list of people, and the form that adds one. For officers. */
export function peoplePages(scope: FastifyInstance, options: PeoplePagesOptions): void {
  const config = {role: 'officer'} as const;
  const navigation = {group: 'Account', label: 'People'} as const;
  scope.get(PATH, {config: {...config, navigation}}, (request, reply) =>
    sendPeople(request, reply, options.db),
  );
  scope.post(PATH, {config}, async (request, reply) => {
    const [name, role] = [formValue(request.body, 'name'), roleIn(request.body)];
    const problem = nameProblem(name);
    if (problem !== undefined) return sendPeople(request, reply.code(422), options.db, {name, role, problem});
    const password = oneTimePassword();
    const oneTimeUntil = oneTimeEnd(options.now());
    const person = {name, role, passwordHash: await hashPassword(password), oneTimeUntil};
    const added = await addPerson(options.db, person, options.now());
    if (!added) {
      const taken = 'There is a person with this name already. Enter another name.';
      return sendPeople(request, reply.code(422), options.db, {name, role, problem: taken});
    }
    await options.audit.add(request.person, 'person:add', added.name, `As ${role}`);
    return oneTimePasswordPage(request, reply, {
      title: `${added.name} can sign in`,
      name: added.name,
      password,
      until: oneTimeUntil,
    });
  });
}

interface GivenPerson {
  readonly name: string;
  readonly role: Role;
  readonly problem: string;
}

async function sendPeople(
  request: FastifyRequest,
  reply: FastifyReply,
  db: Database,
  given?: GivenPerson,
): Promise<FastifyReply> {
  const errors = given ? [{field: 'name', message: given.problem}] : [];
  const people = await listPeople(db);
  const body = html`${errorSummary(errors)}${table(people)}
    <h2>Add a person</h2>
    ${postForm(PATH, request.formToken, addFields(given, errors))}`;
  return sendRegisterPage(request, reply, {title: 'People', body, hasErrors: given !== undefined});
}

function table(people: readonly PersonTable[]): Html {
  return html`<table class="stacked">
    <thead>
      <tr>
        <th scope="col">Name</th>
        <th scope="col">Role</th>
        <th scope="col">Authenticator app</th>
        <th scope="col">Added</th>
      </tr>
    </thead>
    <tbody>
      ${people.map(
        ({id, name, role, totp_secret, created_at}) =>
          html`<tr>
            <th scope="row"><a href="${PATH}/${id}">${name}</a></th>
            <td data-label="Role">${role}</td>
            <td data-label="Authenticator app">${totp_secret === null ? 'no' : 'yes'}</td>
            <td data-label="Added">${timeInWords(created_at)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function addFields(given: GivenPerson | undefined, errors: readonly FormError[]): Html {
  const hint = 'They sign in with it. Use the name by which colleagues know them.';
  return html`${textField({name: 'name', label: 'Name', hint, value: given?.name ?? '', width: 20, autocomplete: 'off'}, errors)}
    ${roleField(given?.role ?? 'reader')} <button>Add</button>`;
}
