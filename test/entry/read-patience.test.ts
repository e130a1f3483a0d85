import {expect} from '@open-wc/testing';
import {readPatience} from '../../src/entry/read-patience.ts';

describe('how long a released script may keep others waiting', () => {
  for (const [why, raw, ms] of [
    ['as the site says', {release: {patience: 2}}, 2000],
    ['five seconds, as the README promises, when it says nothing', undefined, 5000],
    ['five seconds when it says nothing of it', {release: {}}, 5000],
    ['five seconds when it says no number', {release: {patience: '2'}}, 5000],
    ['five seconds when it says too little', {release: {patience: 0}}, 5000],
    ['five seconds when it says too much', {release: {patience: 61}}, 5000],
    ['five seconds when it is no object', 'release', 5000],
  ] as const)
    it(`is ${why}`, () => {
      expect(readPatience(raw)).to.equal(ms);
    });
});
