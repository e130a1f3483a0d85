/** The rights of someone in the register: a reader looks, an officer also changes. */
export type Role = 'reader' | 'officer';

/** Someone who is signed in. */
export interface Person {
  readonly id: string;
  /** The name that they sign in with. */
  readonly name: string;
  readonly role: Role;
}

/** Whether someone with `role` may do what needs `needed`. */
export function hasRole(role: Role, needed: Role): boolean {
  return role === 'officer' || needed === 'reader';
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The person who is signed in, on a page of the register. */
    readonly signedIn: Person | undefined;
    /** The same, in the handler of a page that needs a role. Throws on a page before the sign-in. */
    readonly person: Person;
    /** Goes into every form of a page, as the field `token`. A form without it is refused. */
    formToken: string;
  }

  interface FastifyContextConfig {
    /** The role that a page of the register needs: `reader` unless stated; `none` for pages before the sign-in. */
    readonly role?: Role | 'none';
  }
}
