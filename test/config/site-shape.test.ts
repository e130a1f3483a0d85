import {expect} from '@open-wc/testing';
import type {describeSite} from '../../src/config/site-shape.ts';
import type {SiteConfig} from '../../src/config/types.ts';

/** A type written out completely, so that two types are assignable to each other only if they have the same optional members. */
type Expanded<T> = T extends readonly (infer I)[]
  ? readonly Expanded<I>[]
  : T extends object
    ? {
        readonly [K in keyof T]-?: object extends Pick<T, K>
          ? {readonly optional: Expanded<Exclude<T[K], undefined>>}
          : Expanded<T[K]>;
      }
    : T;

type IsSame<A, B> = [Expanded<A>, Expanded<B>] extends [Expanded<B>, Expanded<A>] ? true : false;

describe('the description of the configuration', () => {
  it('has exactly the type SiteConfig (the compiler checks this)', () => {
    const isSame: IsSame<ReturnType<ReturnType<typeof describeSite>>, SiteConfig> = true;
    expect(isSame).to.equal(true);
  });

  it('is compared with optional members (the compiler checks this too)', () => {
    const hasAnotherMember: IsSame<{a?: string}, {a?: string; b?: string}> = false;
    const hasOptionalMember: IsSame<{a: string}, {a?: string}> = false;
    expect([hasAnotherMember, hasOptionalMember]).to.deep.equal([false, false]);
  });
});
