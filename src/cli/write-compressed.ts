import {writeFile} from 'node:fs/promises';
import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** How large a file is, in bytes, as it is and after Brotli. */
export interface FileSizes {
  readonly bytes: number;
  readonly brotli: number;
}

/**
 * Writes a file, and beside it what a web server sends to browsers that accept Brotli (`.br`) or gzip (`.gz`). All three are
 * always written: a server would send a compressed file of an earlier build without noticing. Resolves with the sizes in bytes.
 */
export async function writeCompressed(file: string, content: string | Buffer): Promise<FileSizes> {
  const bytes = Buffer.from(content);
  const params = {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length};
  const [br, gz] = await Promise.all([brotli(bytes, {params}), gzipped(bytes, {level: 9})]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz), writeFile(file, bytes)]);
  return {bytes: bytes.length, brotli: br.length};
}
