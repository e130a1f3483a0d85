import type {FastifyInstance} from 'fastify';
import {hasRole, type Person, type Role} from './person.ts';

/** The groups of the navigation, in their order. */
const groups = ['Receipts', 'Requests and complaints', 'Figures', 'Audit', 'Account'] as const;

export type NavigationGroup = (typeof groups)[number];

/** A page that the navigation links to. */
export interface NavigationEntry {
  readonly group: NavigationGroup;
  readonly label: string;
  readonly path: string;
  readonly role: Role | 'none';
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Puts a page of the register into the navigation, for everyone who has the role that the page needs. */
    readonly navigation?: {readonly group: NavigationGroup; readonly label: string};
  }

  interface FastifyInstance {
    /** What the navigation of the register links to, in the order in which the pages were added. */
    navigation: NavigationEntry[];
  }
}

/** Collects the pages that are added to `scope` after this, and have `config.navigation`. */
export function collectNavigation(scope: FastifyInstance): void {
  const entries: NavigationEntry[] = [];
  scope.decorate('navigation', entries);
  scope.addHook('onRoute', ({method, url, config}) => {
    if (method === 'GET' && config?.navigation)
      entries.push({...config.navigation, path: url, role: config.role ?? 'reader'});
  });
}

/** The pages that someone may open, by group. A group without entries is not there. */
export function navigationFor(
  entries: readonly NavigationEntry[],
  {role}: Person,
): readonly (readonly [group: NavigationGroup, entries: readonly NavigationEntry[]])[] {
  const allowed = entries.filter((entry) => entry.role === 'none' || hasRole(role, entry.role));
  return groups
    .map((group) => [group, allowed.filter((entry) => entry.group === group)] as const)
    .filter(([, found]) => found.length > 0);
}
