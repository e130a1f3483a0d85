import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {type Inclusion, rootOfInclusion} from '../../../src/receipt/log/inclusion.ts';
import {consistencyProof, inclusionProof, isContinuation} from '../../../src/service/log/merkle-proofs.ts';
import {leafHash} from '../../../src/service/log/merkle-tree.ts';
import {leavesOf, naivePath, naiveProof, naiveRoot, storeTree} from './naive-tree.ts';

const hex = (bytes: Uint8Array | undefined): string | undefined =>
  bytes && Buffer.from(bytes).toString('hex');
const bytes = (text: string): Uint8Array => Buffer.from(text, 'hex');
const rootOf = (inclusion: Inclusion): Promise<Uint8Array | undefined> =>
  rootOfInclusion(crypto.subtle, inclusion);
const at = (leaves: readonly Uint8Array[], index: number): Uint8Array =>
  leaves[index] ?? assert.fail('no leaf');

/** The same hash with one bit changed. */
const flipped = (hash: Uint8Array): Uint8Array => hash.with(7, (hash[7] ?? 0) ^ 1);

describe('an inclusion proof', () => {
  it('is that of the definition, for every leaf of every tree of up to 70 leaves', async () => {
    const all = leavesOf(70);
    const {reader} = storeTree(all);
    for (let size = 1; size <= 70; size += 1)
      for (let index = 0; index < size; index += 1) {
        const leaves = all.slice(0, size);
        const path = await inclusionProof(reader, index, size);
        assert.deepEqual(path.map(hex), naivePath(index, leaves).map(hex), `${index} of ${size}`);
        const root = await rootOf({index, size, leaf: at(leaves, index), path});
        assert.equal(hex(root), hex(naiveRoot(leaves)), `${index} of ${size}`);
      }
  });

  it('is that of the definition across 65,536 leaves, and no read is longer than 128 hashes', async () => {
    const all = leavesOf(66_200);
    const {reader, largestRead} = storeTree(all, 997);
    for (const [index, size] of [
      [0, 66_200],
      [65_535, 65_536],
      [65_535, 66_200],
      [65_536, 65_537],
      [66_100, 66_200],
      [300, 1000],
      [65_000, 65_537],
    ] as const) {
      const leaves = all.slice(0, size);
      const path = await inclusionProof(reader, index, size);
      assert.deepEqual(path.map(hex), naivePath(index, leaves).map(hex), `${index} of ${size}`);
      assert.equal(hex(await rootOf({index, size, leaf: at(all, index), path})), hex(naiveRoot(leaves)));
    }
    assert.ok(largestRead() <= 128, String(largestRead()));
  });

  it('fails when anything in it is changed', () => {
    const all = leavesOf(300);
    const {reader} = storeTree(all);
    return fc.assert(
      fc.asyncProperty(
        fc.integer({min: 2, max: 300}).chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1))),
        fc.nat(),
        async ([size, index], choice) => {
          const path = await inclusionProof(reader, index, size);
          const leaf = at(all, index);
          const root = hex(naiveRoot(all.slice(0, size)));
          const place = choice % path.length;
          const changed = [
            {index, size, leaf: flipped(leaf), path},
            {index, size, leaf, path: path.with(place, flipped(at(path, place)))},
            {index, size, leaf, path: path.slice(1)},
            {index, size, leaf, path: [...path, leaf]},
            {index: size, size, leaf, path},
            {index: -1, size, leaf, path},
            {index: 0.5, size, leaf, path},
          ];
          assert.equal(hex(await rootOf({index, size, leaf, path})), root);
          for (const one of changed) assert.notEqual(hex(await rootOf(one)), root);
        },
      ),
      {numRuns: 60},
    );
  });

  for (const [index, size] of [
    [0, 0],
    [5, 5],
    [-1, 5],
    [1.5, 5],
    [NaN, 5],
  ] as const)
    it(`is refused for entry ${index} of ${size}`, () =>
      assert.rejects(inclusionProof(storeTree(leavesOf(5)).reader, index, size), RangeError));

  it('is refused when it begins above the leaves, or goes on above the root', async () => {
    const [a, b, c, d] = leavesOf(4) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
    const [left, right] = [naiveRoot([a, b]), naiveRoot([c, d])];
    const refused = [
      {index: 0, size: 4, leaf: left, path: [right]},
      {index: 0, size: 4, leaf: naiveRoot([a, b, c, d]), path: []},
      {index: 0, size: 2, leaf: a, path: [b, right]},
    ];
    assert.deepEqual(await Promise.all(refused.map(rootOf)), [undefined, undefined, undefined]);
  });

  it('is refused when the storage has lost hashes', async () => {
    const {reader} = storeTree(leavesOf(600));
    const broken = {...reader, nodes: () => Promise.resolve([])};
    await assert.rejects(inclusionProof(broken, 599, 600), /Hashes of the log are missing in its storage/);
  });
});

describe('a consistency proof', () => {
  it('is that of the definition, between any two trees of up to 70 leaves', async () => {
    const all = leavesOf(70);
    const {reader} = storeTree(all);
    for (let size = 1; size <= 70; size += 1)
      for (let earlier = 1; earlier <= size; earlier += 1) {
        const leaves = all.slice(0, size);
        const path = await consistencyProof(reader, earlier, size);
        assert.deepEqual(path.map(hex), naiveProof(earlier, leaves).map(hex), `${earlier} of ${size}`);
        assert.ok(
          isContinuation({
            earlier: {size: earlier, root: naiveRoot(all.slice(0, earlier))},
            later: {size, root: naiveRoot(leaves)},
            path,
          }),
          `${earlier} of ${size}`,
        );
      }
  });

  it('is that of the definition across 256 and 65,536 leaves', async () => {
    const all = leavesOf(66_000);
    const {reader} = storeTree(all);
    for (const [earlier, size] of [
      [256, 257],
      [255, 600],
      [300, 66_000],
      [65_536, 66_000],
      [65_537, 66_000],
      [65_535, 65_536],
    ] as const)
      assert.deepEqual(
        (await consistencyProof(reader, earlier, size)).map(hex),
        naiveProof(earlier, all.slice(0, size)).map(hex),
        `${earlier} of ${size}`,
      );
  });

  it('needs no hashes after a tree without leaves, or to the same tree', async () => {
    const leaves = leavesOf(9);
    const {reader} = storeTree(leaves);
    assert.deepEqual(await consistencyProof(reader, 0, 9), []);
    assert.deepEqual(await consistencyProof(reader, 9, 9), []);
    const later = {size: 9, root: naiveRoot(leaves)};
    assert.ok(isContinuation({earlier: {size: 0, root: naiveRoot([])}, later, path: []}));
    assert.ok(isContinuation({earlier: later, later, path: []}));
    assert.ok(!isContinuation({earlier: {...later, root: naiveRoot([])}, later, path: []}));
  });

  it('fails when an earlier leaf was changed, or anything in the proof', () => {
    const all = leavesOf(300);
    const {reader} = storeTree(all);
    return fc.assert(
      fc.asyncProperty(
        fc
          .integer({min: 2, max: 300})
          .chain((size) => fc.tuple(fc.integer({min: 1, max: size - 1}), fc.constant(size))),
        fc.nat(),
        async ([earlierSize, size], choice) => {
          const place = choice % earlierSize;
          const earlier = {size: earlierSize, root: naiveRoot(all.slice(0, earlierSize))};
          const later = {size, root: naiveRoot(all.slice(0, size))};
          const path = await consistencyProof(reader, earlierSize, size);
          const other = all.with(place, flipped(at(all, place)));
          const {reader: rewritten} = storeTree(other);
          const step = choice % path.length;
          assert.ok(isContinuation({earlier, later, path}));
          for (const changed of [
            {
              earlier,
              later: {size, root: naiveRoot(other.slice(0, size))},
              path: await consistencyProof(rewritten, earlierSize, size),
            },
            {earlier, later, path: path.with(step, flipped(at(path, step)))},
            {earlier, later, path: path.slice(0, -1)},
            {earlier, later, path: [...path, later.root]},
            {earlier: later, later: earlier, path},
          ])
            assert.ok(!isContinuation(changed));
        },
      ),
      {numRuns: 40},
    );
  });

  for (const [earlier, size] of [
    [6, 5],
    [-1, 5],
    [1.5, 5],
  ] as const)
    it(`is refused from ${earlier} to ${size} entries`, () =>
      assert.rejects(consistencyProof(storeTree(leavesOf(5)).reader, earlier, size), RangeError));
});

describe('proofs that are known of the leaves of Certificate Transparency', () => {
  const leaves = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ].map((content) => leafHash(bytes(content)));
  const {reader} = storeTree(leaves);

  for (const [earlier, size, path] of [
    [
      6,
      8,
      [
        '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [
      2,
      5,
      [
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
  ] as const)
    it(`are made from ${earlier} to ${size} entries`, async () =>
      assert.deepEqual((await consistencyProof(reader, earlier, size)).map(hex), path));

  it('are made for the last of three entries', async () =>
    assert.deepEqual((await inclusionProof(reader, 2, 3)).map(hex), [
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    ]));
});
