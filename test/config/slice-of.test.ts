import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {parseConfig} from '../../src/config/parse.ts';
import {sliceOf} from '../../src/config/slice-of.ts';
import {anyConfig, anyJson} from './any-config.ts';

const anyRaw = fc.oneof({weight: 4, arbitrary: anyConfig}, {weight: 1, arbitrary: anyJson});

describe('sliceOf', () => {
  it('equals the slice of what parseConfig makes of a configuration without problems', () => {
    let sound = 0;
    fc.assert(
      fc.property(anyConfig, (raw) => {
        const {config, problems} = parseConfig(raw);
        if (problems.length > 0) return;
        sound += 1;
        const {noticeVersion, name, days, categories, aliases} = sliceOf(raw);
        expect([noticeVersion, name, days]).to.deep.equal([
          config.notice.version,
          config.cookie.name,
          config.cookie.days,
        ]);
        expect([...categories.values()]).to.deep.equal(
          config.categories.map(({id, basis, signals}) => ({id, basis, signals})),
        );
        expect(Object.entries(aliases)).to.deep.equal(Object.entries(config.aliases));
      }),
      {numRuns: 5_000},
    );
    expect(sound).to.be.above(100);
  });

  it('never throws, and reads version, categories and their basis as parseConfig does, whatever it is given', () =>
    fc.assert(
      fc.property(anyRaw, (raw) => {
        const {noticeVersion, categories} = sliceOf(raw);
        const {config} = parseConfig(raw);
        expect(noticeVersion).to.equal(config.notice.version);
        expect([...categories.keys()]).to.deep.equal(config.categories.map(({id}) => id));
        // The loader sees services that parseConfig leaves out, and so may ask where that would not; never the reverse.
        for (const {id, basis} of config.categories)
          expect(categories.get(id)?.basis).to.be.oneOf(basis === 'necessary' ? [basis] : [basis, 'consent']);
      }),
      {numRuns: 2_000},
    ));

  it('takes nothing as necessary that does not say so, in its basis or its name', () =>
    fc.assert(
      fc.property(anyRaw, (raw) => {
        for (const {id, basis} of sliceOf(raw).categories.values())
          if (basis === 'necessary')
            expect(JSON.stringify(raw)).to.match(new RegExp(`"basis":"necessary"|"id":"necessary"`), id);
      }),
      {numRuns: 1_000},
    ));

  for (const raw of [undefined, null, 7, 'text', [], [[]], true])
    it(`is all defaults of ${String(raw)}`, () => {
      const {noticeVersion, name, days, categories} = sliceOf(raw);
      expect([noticeVersion, name, days, categories.size]).to.deep.equal(['1', 'privacy-desk', 180, 0]);
    });
});
