import assert from 'node:assert/strict';
import {createPrivateKey, generateKeyPairSync} from 'node:crypto';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {parseNote} from '../../../src/receipt/log/note.ts';
import {type Checkpoint, decodeCheckpoint, readCheckpoint} from '../../../src/receipt/log/read-checkpoint.ts';
import {encodeCheckpoint, openCheckpoint, signCheckpoint} from '../../../src/service/log/checkpoint.ts';
import {
  decodeVerifierKey,
  encodeVerifierKey,
  type NoteSigner,
  openNote,
  signNote,
  verifierOf,
} from '../../../src/service/log/signed-note.ts';

/** The example of https://c2sp.org/signed-note */
const example = {
  key: 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
  note: `This is an example message.

— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`,
};

/** The example of the module "sumdb/note" of Go, with its private key: Ed25519 signs a text always in the same way. */
const peter = {
  key: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  // The first byte says that it is an Ed25519 key.
  seed: Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1),
  text: `If you think cryptography is the answer to your problem,
then you don't know what your problem is.
`,
  signature:
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
};

/** A private key of 32 bytes in PKCS #8: https://www.rfc-editor.org/rfc/rfc8410#section-7 */
const privateKeyOf = (seed: Uint8Array) =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
    format: 'der',
    type: 'pkcs8',
  });

const newSigner = (name: string): NoteSigner => ({
  name,
  privateKey: generateKeyPairSync('ed25519').privateKey,
});

describe('a signed note', () => {
  it('of the specification is verified with the key of the specification', () => {
    const verifier = decodeVerifierKey(example.key);
    assert.equal(openNote(example.note, verifier), 'This is an example message.\n');
    assert.equal(encodeVerifierKey(verifier), example.key);
  });

  it('is the one that Go writes, for the same text and key', () => {
    const signer = {name: 'PeterNeumann', privateKey: privateKeyOf(peter.seed)};
    assert.equal(signNote(peter.text, signer), `${peter.text}\n${peter.signature}`);
    assert.equal(encodeVerifierKey(verifierOf(signer)), peter.key);
  });

  it('keeps empty lines of its text', () => {
    const signer = newSigner('example.org/log');
    const note = signNote('One.\n\nTwo.\n', signer);
    assert.equal(openNote(note, verifierOf(signer)), 'One.\n\nTwo.\n');
  });

  it('is verified among signatures of other keys', () => {
    const [own, other] = [newSigner('example.org/log'), newSigner('witness.example')];
    const note = signNote(peter.text, own) + signNote(peter.text, other).slice(peter.text.length + 1);
    assert.equal(parseNote(note).signatures.length, 2);
    assert.equal(openNote(note, verifierOf(own)), peter.text);
    assert.equal(openNote(note, verifierOf(other)), peter.text);
  });

  it('is refused when one of two signatures of the key is wrong', () => {
    const signer = newSigner('example.org/log');
    const note = signNote('One.\n', signer) + signNote('Two.\n', signer).slice('Two.\n'.length + 1);
    assert.throws(() => openNote(note, verifierOf(signer)), /does not fit the text/);
  });

  it('is refused with the key of another, even of the same name', () =>
    assert.throws(
      () => openNote(signNote('One.\n', newSigner('a.example')), verifierOf(newSigner('a.example'))),
      /The note is not signed by the key a\.example\+[\da-f]{8}\./,
    ));

  it('is refused when any byte is another one', () => {
    const verifier = decodeVerifierKey(example.key);
    const bytes = Buffer.from(example.note);
    return fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({min: 1, max: 255}), (at, change) => {
        const changed = Buffer.from(bytes.with(at, (bytes[at] ?? 0) ^ change)).toString();
        assert.throws(() => openNote(changed, verifier), {name: 'NoteError'});
      }),
      {numRuns: 500},
    );
  });

  const [head, tail] = example.note.split('\n\n') as [string, string];
  for (const [why, note, message] of [
    ['has no empty line', `${head}\n${tail}`, /an empty line between its text and its signatures/],
    ['has no signature', `${head}\n\n`, /The note has no signature/],
    ['does not end in a newline', example.note.slice(0, -1), /must end in a newline/],
    ['has a hyphen for the dash', example.note.replace('—', '-'), /not the line of a signature/],
    ['has two spaces', example.note.replace('foo U', 'foo  U'), /not the line of a signature/],
    ['has a plus in the name', example.note.replace('.com/foo', '.com+foo'), /not the line of a signature/],
    ['has no signature after the name', `${head}\n\n— a.example\n`, /not the line of a signature/],
    ['has unused bits in the signature', example.note.replace('aQM=', 'aQN='), /not the line of a signature/],
    [
      'has a control character',
      example.note.replace('an example', 'an\texample'),
      /without control characters/,
    ],
    ['has half of a surrogate pair', example.note.replace('example', '\ud800'), /only Unicode text/],
    ['has 101 signatures', `${head}\n\n${tail.repeat(101)}`, /at most 100 signatures/],
  ] as const)
    it(`is refused when it ${why}`, () => assert.throws(() => parseNote(note), message));

  it('cannot have a text without a newline at its end', () =>
    assert.throws(() => signNote('One.', newSigner('a.example')), /must end in a newline/));

  it('is signed by Ed25519 keys only', () => {
    const {privateKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'});
    assert.throws(() => signNote('One.\n', {name: 'a.example', privateKey}), /Only Ed25519 keys/);
  });

  for (const name of ['', 'a b', 'a+b', 'a\u00a0b'])
    it(`is not signed by a key with the name "${name}"`, () =>
      assert.throws(() => signNote('One.\n', newSigner(name)), /is not the name of a key/));
});

describe('a verifier key', () => {
  for (const [why, text, message] of [
    ['is empty', '', /has three parts/],
    ['has two parts', 'example.com/foo+530d903a', /has three parts/],
    [
      'has the id of another key',
      example.key.replace('530d903a', '530d903b'),
      /its name and key have "530d903a"/,
    ],
    ['has another name', example.key.replace('foo', 'bar'), /The id of the verifier key is/],
    ['has a key of another type', example.key.replace('AekyeR', 'BOkyeR'), /not an Ed25519 key/],
    ['has a short key', example.key.slice(0, -4), /not an Ed25519 key/],
    ['has a key that is not base64', example.key.replace('kyeR', 'k-eR'), /not an Ed25519 key/],
  ] as const)
    it(`is refused when it ${why}`, () => assert.throws(() => decodeVerifierKey(text), message));
});

const sample: Checkpoint = {origin: 'example.org/log', size: 42, root: new Uint8Array(32).fill(7)};

describe('a checkpoint', () => {
  it('of the specification is read', () => {
    const note = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
`;
    const {origin, size, root} = readCheckpoint(note);
    assert.deepEqual([origin, size], ['example.com/behind-the-sofa', 20_852_163]);
    assert.equal(Buffer.from(root).toString('base64'), 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=');
  });

  it('is read back as it was written, whatever it says', () =>
    fc.assert(
      fc.property(
        fc.record(
          {
            origin: fc.stringMatching(/^[a-z]{1,9}(\.[a-z]{1,5}){1,3}(\/[a-z]{1,9})?$/),
            size: fc.maxSafeNat(),
            root: fc.uint8Array({minLength: 32, maxLength: 32}),
            extensions: fc.array(fc.stringMatching(/^[ -~]{1,30}$/), {minLength: 1, maxLength: 3}),
          },
          {noNullPrototype: true},
        ),
        (checkpoint) => {
          const signer = newSigner(checkpoint.origin);
          assert.deepEqual(decodeCheckpoint(encodeCheckpoint(checkpoint)), checkpoint);
          assert.deepEqual(
            openCheckpoint(signCheckpoint(checkpoint, signer), verifierOf(signer)),
            checkpoint,
          );
        },
      ),
      {numRuns: 50},
    ));

  it('is signed by the key of its log only', () =>
    assert.throws(
      () => signCheckpoint(sample, newSigner('other.example')),
      /of the log "example\.org\/log"/,
    ));

  it('of another log is refused, although the key has signed it', () => {
    const signer = newSigner('other.example');
    const note = signNote(encodeCheckpoint(sample), signer);
    assert.throws(() => openCheckpoint(note, verifierOf(signer)), /of the log "example\.org\/log"/);
  });

  const root = Buffer.alloc(32).toString('base64');
  for (const [why, text, message] of [
    ['has no origin', `\n1\n${root}\n`, /The first line/],
    ['has a size with a zero before it', `a\n01\n${root}\n`, /The second line .* It is "01"/],
    ['has a negative size', `a\n-1\n${root}\n`, /The second line/],
    ['has a size that numbers cannot hold', `a\n99999999999999999\n${root}\n`, /The second line/],
    ['has no root', 'a\n1\n', /The third line/],
    ['has a root of 31 bytes', `a\n1\n${Buffer.alloc(31).toString('base64')}\n`, /The third line/],
    ['has a root in hexadecimal digits', `a\n1\n${'0'.repeat(64)}\n`, /The third line/],
    ['does not end in a newline', `a\n1\n${root}`, /ends in a newline/],
    ['has an empty line', `a\n1\n${root}\n\nb\n`, /no empty lines/],
  ] as const)
    it(`is refused when it ${why}`, () => assert.throws(() => decodeCheckpoint(text), message));

  it('is not written with a newline in a line', () =>
    assert.throws(() => encodeCheckpoint({...sample, extensions: ['a\nb']}), /no newline/));
});
