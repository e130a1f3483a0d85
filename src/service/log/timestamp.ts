/** Time stamps by an authority: https://www.rfc-editor.org/rfc/rfc3161. They show that a text existed at a time. */
import {createHash, randomBytes} from 'node:crypto';
import {ContentInfo, SignedData} from '@peculiar/asn1-cms';
import {AsnConvert, AsnParser, AsnSerializer, OctetString} from '@peculiar/asn1-schema';
import {
  id_ct_tstInfo,
  MessageImprint,
  PKIStatus,
  type PKIStatusInfo,
  TimeStampReq,
  TimeStampReqVersion,
  TimeStampResp,
  TSTInfo,
} from '@peculiar/asn1-tsp';
import {AlgorithmIdentifier} from '@peculiar/asn1-x509';

/** A request for a time stamp, and what its answer must repeat. */
export interface TimestampRequest {
  /** DER, to be sent as `application/timestamp-query`. */
  readonly der: Uint8Array;
  /** SHA-256 of the text. */
  readonly imprint: Uint8Array;
  readonly nonce: Uint8Array;
}

/** A time stamp of a text. */
export interface Timestamp {
  /**
   * The signed token in DER. To verify it years later, keep the text, this, and the authority's certificate:
   * `openssl ts -verify -data text -in token -token_in -CAfile ca.pem`.
   */
  readonly token: Uint8Array;
  /** The time in it: ISO 8601 in UTC. */
  readonly time: string;
}

/** An answer of the authority that is no time stamp of the text. */
export class TimestampError extends Error {
  override readonly name = 'TimestampError';
}

/** https://www.rfc-editor.org/rfc/rfc8017#appendix-B.1 */
const SHA256 = '2.16.840.1.101.3.4.2.1';
/** https://www.rfc-editor.org/rfc/rfc5652#section-5.1 */
const SIGNED_DATA = '1.2.840.113549.1.7.2';

/** Prepares the request for a time stamp of `text`. The authority learns a hash of it, and nothing else. */
export function createTimestampRequest(text: string): TimestampRequest {
  const imprint = createHash('sha256').update(text).digest();
  // The first bit stays 0: as a number in DER, the nonce would otherwise be negative. The second stays 1, so that no byte is left out.
  const nonce = randomBytes(16);
  nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40;
  const request = new TimeStampReq({
    version: TimeStampReqVersion.v1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({algorithm: SHA256, parameters: null}),
      hashedMessage: new OctetString(imprint),
    }),
    nonce: Uint8Array.from(nonce).buffer,
    certReq: true,
  });
  return {der: new Uint8Array(AsnSerializer.serialize(request)), imprint, nonce};
}

/**
 * Reads the authority's answer. Throws a `TimestampError` when it has not stamped, or has stamped another text or request. The
 * authority's signature is not verified here: that needs its certificate, and is done when the stamp is needed.
 */
export function readTimestampReply(
  reply: Uint8Array,
  {imprint, nonce}: Pick<TimestampRequest, 'imprint' | 'nonce'>,
): Timestamp {
  const {status, timeStampToken} = parse(() => AsnParser.parse(reply, TimeStampResp));
  if (status.status !== PKIStatus.granted && status.status !== PKIStatus.grantedWithMods)
    throw new TimestampError(`The authority refused: ${reasonIn(status)}.`);
  if (!timeStampToken) throw new TimestampError('The answer of the authority has no time stamp.');
  const info = parse(() => stampedInfo(timeStampToken));
  const {messageImprint} = info;
  if (
    messageImprint.hashAlgorithm.algorithm !== SHA256 ||
    !isEqual(messageImprint.hashedMessage.buffer, imprint)
  )
    throw new TimestampError('The authority has stamped another text.');
  if (!info.nonce || !isEqual(info.nonce, nonce))
    throw new TimestampError('The authority has answered another request: the nonce is a different one.');
  return {
    token: new Uint8Array(AsnSerializer.serialize(timeStampToken)),
    time: info.genTime.toISOString(),
  };
}

/**
 * The time in a token: ISO 8601 in UTC. Throws a `TimestampError` when it is no token, or is of another text. The authority's signature
 * is not verified here either.
 */
export function readTimestampToken(token: Uint8Array, text: Uint8Array): string {
  const {messageImprint, genTime} = parse(() => stampedInfo(AsnParser.parse(token, ContentInfo)));
  const imprint = createHash('sha256').update(text).digest();
  if (
    messageImprint.hashAlgorithm.algorithm !== SHA256 ||
    !isEqual(messageImprint.hashedMessage.buffer, imprint)
  )
    throw new TimestampError('The authority has stamped another text.');
  return genTime.toISOString();
}

/** What is signed in a token. */
function stampedInfo({contentType, content}: ContentInfo): TSTInfo {
  if (contentType !== SIGNED_DATA) throw new Error('No signed data.');
  const {encapContentInfo} = AsnConvert.parse(content, SignedData);
  const stamped = encapContentInfo.eContent?.single ?? new OctetString();
  if (encapContentInfo.eContentType !== id_ct_tstInfo) throw new Error('No time stamp.');
  return AsnConvert.parse(stamped.buffer, TSTInfo);
}

/** Errors of the parser speak of its classes: this says what it means here. */
function parse<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new TimestampError('The answer of the authority is no time stamp in DER.', {cause: error});
  }
}

function reasonIn({status, statusString}: PKIStatusInfo): string {
  return [PKIStatus[status], ...Array.from(statusString ?? [], String)].join(', ').replace(/\.$/, '');
}

function isEqual(one: ArrayBuffer, other: Uint8Array): boolean {
  return Buffer.compare(Buffer.from(one), other) === 0;
}
