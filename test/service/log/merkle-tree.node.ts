import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {
  appendLeaves,
  decodeFrontier,
  emptyFrontier,
  encodeFrontier,
  leafHash,
  rootHash,
} from '../../../src/service/log/merkle-tree.ts';
import {leavesOf, naiveLeaf, naiveRoot, storeTree} from './naive-tree.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The leaves of the tests of Certificate Transparency, and the root hashes of the trees of the first 1, 2, … of them. */
const known: readonly (readonly [content: string, root: string])[] = [
  ['', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
  ['00', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
  ['10', 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
  ['2021', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
  ['3031', '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
  ['40414243', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
  ['5051525354555657', 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
  ['606162636465666768696a6b6c6d6e6f', '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
];

describe('the root of a Merkle tree', () => {
  it('is the hash of nothing when there are no leaves', () => {
    assert.equal(
      hex(rootHash(emptyFrontier)),
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  for (const [at, [, root]] of known.entries())
    it(`is the one that is known of the first ${at + 1} leaves of Certificate Transparency`, () => {
      const leaves = known.slice(0, at + 1).map(([content]) => leafHash(Buffer.from(content, 'hex')));
      assert.equal(hex(rootHash(appendLeaves(emptyFrontier, leaves).frontier)), root);
    });

  it('is that of the definition for every size up to 70, and around 256 and 512', () => {
    const sizes = [...Array(71).keys(), 255, 256, 257, 511, 512, 513, 1000];
    for (const size of sizes) {
      const leaves = leavesOf(size);
      assert.equal(hex(rootHash(storeTree(leaves).frontier)), hex(naiveRoot(leaves)), String(size));
    }
  });

  it('does not depend on how many leaves are added at a time', () =>
    fc.assert(
      fc.property(fc.integer({min: 1, max: 700}), fc.integer({min: 1, max: 300}), (size, step) => {
        const leaves = leavesOf(size);
        const [once, often] = [storeTree(leaves), storeTree(leaves, step)];
        assert.deepEqual(often.frontier, once.frontier);
        assert.deepEqual(often.nodeNames, once.nodeNames);
        assert.equal(hex(rootHash(often.frontier)), hex(naiveRoot(leaves)));
      }),
      {numRuns: 30},
    ));

  it('differs between a leaf and a node of the same bytes', () => {
    const [left, right] = leavesOf(2) as [Uint8Array, Uint8Array];
    const {frontier} = appendLeaves(emptyFrontier, [left, right]);
    assert.notEqual(hex(rootHash(frontier)), hex(naiveLeaf(Buffer.concat([left, right]))));
  });
});

describe('the nodes to store', () => {
  it('are one for 256 leaves, and one more for 65,536', () => {
    const leaves = leavesOf(65_536 + 300);
    const {nodeNames} = storeTree(leaves, 5000);
    assert.deepEqual(nodeNames.slice(0, 2), ['1/0', '1/1']);
    assert.deepEqual(nodeNames.slice(255), ['1/255', '2/0', '1/256']);
  });

  it('have the roots of their leaves', () => {
    const leaves = leavesOf(600);
    const {nodes} = appendLeaves(emptyFrontier, leaves);
    assert.deepEqual(
      nodes.map(({hash}) => hex(hash)),
      [hex(naiveRoot(leaves.slice(0, 256))), hex(naiveRoot(leaves.slice(256, 512)))],
    );
  });
});

describe('a frontier as a text', () => {
  it('is read back, for any size', () =>
    fc.assert(
      fc.property(fc.integer({min: 0, max: 2000}), (size) => {
        const {frontier} = storeTree(leavesOf(size));
        const read = decodeFrontier(encodeFrontier(frontier));
        assert.deepEqual([read.size, read.roots.map(hex)], [frontier.size, frontier.roots.map(hex)]);
      }),
      {numRuns: 50},
    ));

  const root = Buffer.alloc(32).toString('base64');
  for (const [why, text] of [
    ['is empty', ''],
    ['has no number', 'x'],
    ['has a zero before its number', `01 ${root}`],
    ['has too few roots', `3 ${root}`],
    ['has too many roots', `1 ${root} ${root}`],
    ['has a root that is too short', '1 AAAA'],
    ['has a root that is not base64', `1 ${root.replace('A', '-')}`],
    ['has a negative size', '-1'],
  ] as const)
    it(`is refused when it ${why}`, () =>
      assert.throws(() => decodeFrontier(text), /^Error: This is not the frontier of a log: "/));

  it('without roots cannot be continued', () =>
    assert.throws(() => appendLeaves({size: 1, roots: []}, leavesOf(1)), /fewer roots than its size needs/));
});
