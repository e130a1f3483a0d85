import {expect} from '@open-wc/testing';
import {reduce} from '../../src/consent/reduce.ts';

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

  it('keeps an answer for a service only where it differs from that for its category', () => {
    const granted = reduce(undefined, {
      ...decision,
      granted: ['media', 'media:maps'],
      refused: ['media:films', 'marketing', 'marketing:ads'],
    });
    expect(granted.granted).to.deep.equal(['media']);
    expect(granted.refused).to.deep.equal(['media:films', 'marketing']);
  });

  it('for a category is one for all its services, whatever they were answered before', () => {
    const before = {...decision, granted: ['media'], refused: ['media:films', 'marketing:ads']};
    const after = reduce(before, {...decision, granted: [], refused: ['media']});
    expect(after.granted).to.deep.equal([]);
    expect(after.refused).to.deep.equal(['marketing:ads', 'media']);
  });

  it('for one service leaves its category and the others as they are', () => {
    const before = {...decision, granted: [], refused: ['media', 'marketing']};
    const after = reduce(before, {...decision, granted: ['media:films'], refused: []});
    expect(after).to.deep.include({granted: ['media:films'], refused: ['media', 'marketing']});
  });
});
