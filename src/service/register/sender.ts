import {isIPv6} from 'node:net';

/**
 * What requests of one sender have in common: the address, or the first half of an IPv6 address, because a connection usually has
 * all addresses that begin with it (https://www.rfc-editor.org/rfc/rfc6177).
 */
export function senderOf(address: string): string {
  const [, mapped] = /^::ffff:([\d.]+)$/i.exec(address) ?? [];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  const [plain = ''] = address.split('%', 1);
  const [start = '', end] = plain.toLowerCase().split('::');
  const [before, after] = [start, end ?? ''].map((text) => text.split(':').filter(Boolean));
  const zeros = end === undefined ? 0 : 8 - (before?.length ?? 0) - (after?.length ?? 0);
  const groups = [...(before ?? []), ...Array<string>(Math.max(zeros, 0)).fill('0'), ...(after ?? [])];
  return `${groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
