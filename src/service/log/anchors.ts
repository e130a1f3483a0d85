/**
 * Anchors: copies of checkpoints in places that the service does not control. Without one, those who run the service could replace the
 * whole log with another one. With one, a log that does not continue the anchored checkpoint is found out.
 */
import {open} from 'node:fs/promises';
import {dirname} from 'node:path';
import {createTimestampRequest, readTimestampReply} from './timestamp.ts';

/** A place that checkpoints are copied to. */
export interface Anchor {
  /** Path or address of the place, for messages. */
  readonly target: string;
  /** Copies a signed checkpoint. Rejects with an `AnchorError` when it is not certain that it has arrived. */
  anchor(checkpoint: string): Promise<AnchorRecord>;
}

/** What to keep about a copied checkpoint, beside it. */
export interface AnchorRecord {
  readonly kind: 'file' | 'address' | 'timestamp';
  readonly target: string;
  /** The time stamp token in DER, if the place is a time stamp authority. */
  readonly token?: Uint8Array;
  /** The time in the token: ISO 8601 in UTC. */
  readonly time?: string;
}

/** A checkpoint that could not be copied. The message has the place and the reason. */
export class AnchorError extends Error {
  override readonly name = 'AnchorError';
}

/** How requests to another server are made. */
export interface RequestOptions {
  /** After how many milliseconds a request is given up. */
  readonly timeout?: number;
}

const DEFAULT_TIMEOUT = 10_000;

/** Appends checkpoints to a file, with an empty line after each: a folder that is backed up, or a disk that is only written once. */
export function fileAnchor(path: string): Anchor {
  return {
    target: path,
    anchor: (checkpoint) =>
      naming(path, async () => {
        const file = await open(path, 'a');
        try {
          await file.appendFile(`${checkpoint}\n`);
          // Otherwise it may be lost with the power: https://nodejs.org/api/fs.html#filehandlesync
          await file.sync();
        } finally {
          await file.close();
        }
        await syncFolder(dirname(path));
        return {kind: 'file', target: path};
      }),
  };
}

/** Posts checkpoints to an address, as `text/plain`. Any answer but 2xx is an error. */
export function addressAnchor(url: string, options: RequestOptions = {}): Anchor {
  return {
    target: url,
    anchor: (checkpoint) =>
      naming(url, async () => {
        const response = await post(url, 'text/plain; charset=utf-8', checkpoint, options);
        await response.body?.cancel();
        return {kind: 'address', target: url};
      }),
  };
}

/** Has checkpoints stamped by a time stamp authority. The authority learns a hash, not the checkpoint. */
export function timestampAnchor(url: string, options: RequestOptions = {}): Anchor {
  return {
    target: url,
    anchor: (checkpoint) =>
      naming(url, async () => {
        const request = createTimestampRequest(checkpoint);
        const response = await post(url, 'application/timestamp-query', request.der, options);
        const reply = new Uint8Array(await response.arrayBuffer());
        return {kind: 'timestamp', target: url, ...readTimestampReply(reply, request)};
      }),
  };
}

async function post(
  url: string,
  type: string,
  body: string | Uint8Array,
  {timeout = DEFAULT_TIMEOUT}: RequestOptions,
): Promise<Response> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {'content-type': type},
    // A redirected POST could become a GET, and nothing would have been sent: https://fetch.spec.whatwg.org/#http-redirect-fetch
    redirect: 'error',
    signal: AbortSignal.timeout(timeout),
    body: typeof body === 'string' ? body : Uint8Array.from(body),
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`The server answered with ${response.status}.`);
  }
  return response;
}

/** Writes the name of a new file to the disk too. Windows cannot open folders, and does not need it. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Runs `copy`, and puts the name of the place before the message of any error. */
async function naming(target: string, copy: () => Promise<AnchorRecord>): Promise<AnchorRecord> {
  try {
    return await copy();
  } catch (error) {
    throw new AnchorError(`The checkpoint was not copied to ${target}: ${reasonOf(error)}`, {cause: error});
  }
}

/** `fetch` says only that it has failed, and keeps the reason in `cause`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'There was no answer in time.';
  return error instanceof TypeError && error.cause instanceof Error ? error.cause.message : error.message;
}
