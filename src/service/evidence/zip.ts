import {unzipSync, type Zippable, zipSync} from 'fflate';
import type {EvidenceFiles} from './evidence-paths.ts';

/** How many bytes the files of a bundle may have together. A real one has less than one million. */
const MAX_BYTES = 50_000_000;

/** Packs files into a ZIP archive, each with the same time (milliseconds since 1970). */
export function zipFiles(files: EvidenceFiles, time: number): Uint8Array {
  const entries: Zippable = Object.fromEntries(
    [...files].map(([path, bytes]) => [path, [bytes, {mtime: time}]]),
  );
  return zipSync(entries);
}

/** Unpacks a ZIP archive into memory. Throws an error with a sentence when it is none, or not one that was packed here. */
export function unzipFiles(archive: Uint8Array): EvidenceFiles {
  const seen = new Set<string>();
  let total = 0;
  const unpacked = unzip(archive, ({name, originalSize}) => {
    // Programs do not agree on which of two files with one name they unpack.
    if (seen.has(name)) throw new ArchiveError(`The archive has ${name} twice.`);
    seen.add(name);
    total += originalSize;
    if (total > MAX_BYTES) throw new ArchiveError('The files in the archive are too large for evidence.');
    return !name.endsWith('/');
  });
  return new Map(Object.entries(unpacked));
}

/** An archive that is not taken. */
class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}

function unzip(
  archive: Uint8Array,
  filter: (file: {readonly name: string; readonly originalSize: number}) => boolean,
): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(archive, {filter});
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    throw new ArchiveError('The archive is damaged: it cannot be unpacked.', {cause: error});
  }
}
