import { availableParallelism } from 'node:os';
import { createReader, type Reader, type ReaderOptions } from './reader.ts';

/** More reader processes than this would only wait for the one process that encrypts and stores. */
const MOST_READERS = 2;

/**
 * Several reader processes behind the face of one: each job goes to the one with the least to do. A file that hangs or crashes
 * its reader holds up only what waits behind it there.
 */
export function createReaderPool(
  options: ReaderOptions = {},
  size = Math.min(MOST_READERS, availableParallelism()),
): Reader {
  const places = Array.from({ length: size }, () => ({ reader: createReader(options), waiting: 0 }));
  return {
    async read(job, signal) {
      const place = places.reduce((least, each) => (each.waiting < least.waiting ? each : least));
      place.waiting += 1;
      try {
        return await place.reader.read(job, signal);
      } finally {
        place.waiting -= 1;
      }
    },
    close() {
      for (const { reader } of places) reader.close();
    },
  };
}
