import {expect} from '@open-wc/testing';
import {reduce} from '../../src/consent/reduce.ts';
import {withdrawn} from '../../src/consent/withdrawn.ts';

const decision = {
  granted: ['analytics'],
  refused: ['marketing'],
  noticeVersion: '2',
  time: 1_795_449_600_123,
};

describe('a decision', () => {
  it('becomes the choice when there was none', () => {
    expect(reduce(undefined, decision)).to.deep.equal({...decision, time: 1_795_449_600_000});
  });

  it('replaces the earlier answer and keeps those it does not name', () => {
    const before = {granted: ['marketing', 'media'], refused: ['analytics'], noticeVersion: '1', time: 1000};
    const after = reduce(before, decision);
    expect(after.granted).to.have.members(['analytics', 'media']);
    expect(after.refused).to.have.members(['marketing']);
    expect(after.noticeVersion).to.equal('2');
  });

  it('names each category once', () => {
    expect(reduce(undefined, {...decision, granted: ['media', 'media']}).granted).to.deep.equal(['media']);
  });
});

describe('what was withdrawn', () => {
  const after = {...decision, granted: ['media']};

  it('is what was granted before and is not now', () => {
    expect(withdrawn({...decision, granted: ['media', 'analytics']}, after)).to.deep.equal(['analytics']);
  });

  it('is nothing after a first choice', () => {
    expect(withdrawn(undefined, after)).to.deep.equal([]);
  });
});
