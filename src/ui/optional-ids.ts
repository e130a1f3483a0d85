import type {Desk} from './desk.ts';

/** Ids of the categories that the visitor decides on, in order. */
export const optionalIds = (desk: Desk): readonly string[] =>
  desk.offered().flatMap(({id, basis}) => (basis === 'necessary' ? [] : id));
