import {readFile} from 'node:fs/promises';
import {isKeySet, type PublicKeySet} from '../../receipt/key-set.ts';
import {jsonSource} from '../json/source.ts';

/** How long the server with the keys may take, in milliseconds. */
const TIMEOUT = 10_000;

/** A file with receipts: their values, or what is wrong with the file. */
export type ReceiptFile = {readonly receipts: readonly unknown[]} | {readonly mistake: string};

/** Reads a file with one receipt, or a list of them. Rejects when the file cannot be read. */
export async function readReceipts(path: string): Promise<ReceiptFile> {
  const bytes = await readFile(path);
  try {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    const value: unknown = JSON.parse(text);
    // JavaScript uses the last of two members with one name, other programs the first: they would read two different receipts.
    const [repeated] = jsonSource(text).repeated;
    if (repeated) return {mistake: `${repeated.path} is there twice.`};
    const receipts: readonly unknown[] = Array.isArray(value) ? value : [value];
    return receipts.length > 0 ? {receipts} : {mistake: 'The list of receipts is empty.'};
  } catch {
    return {mistake: 'It is not JSON in UTF-8.'};
  }
}

/** Reads a text in UTF-8. Rejects when the file cannot be read, or is not UTF-8. */
export async function readUtf8(path: string): Promise<string> {
  const bytes = await readFile(path);
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    throw new Error(`${path} is not a text in UTF-8.`);
  }
}

/** Reads a JSON file. Rejects when the file cannot be read, or is not JSON. */
export async function readJson(path: string): Promise<unknown> {
  return parseJson(await readUtf8(path), path);
}

/** Reads the keys of a service from a file, or from an address. Rejects when there are none. */
export async function readKeys(source: string): Promise<PublicKeySet> {
  const value = /^https?:\/\//.test(source) ? await fetchJson(source) : await readJson(source);
  if (!isKeySet(value)) throw new Error(`${source} is not a JSON Web Key Set: it has no list of keys.`);
  return value;
}

async function fetchJson(address: string): Promise<unknown> {
  const {protocol, hostname} = new URL(address);
  if (protocol === 'http:' && !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))
    throw new Error(`${address} begins with http. Others could change the keys on their way: use https.`);
  const response = await fetch(address, {signal: AbortSignal.timeout(TIMEOUT)}).catch((error: unknown) => {
    throw new Error(`${address} cannot be reached.`, {cause: error});
  });
  if (!response.ok) throw new Error(`${address} answers with ${response.status}.`);
  return parseJson(await response.text(), address);
}

function parseJson(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${source} is not JSON.`);
  }
}
