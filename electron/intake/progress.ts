/** How far a long work is. Rate and remaining time are of the last seconds, so that a slow disk shows at once. */
export interface Progress {
  readonly filesDone: number;
  readonly filesTotal: number;
  readonly bytesDone: number;
  readonly bytesTotal: number;
  readonly bytesPerSecond: number;
  /** null until there is enough to tell. */
  readonly secondsRemaining: number | null;
}

/** The time that the rate is taken over, and the time between the points that are kept of it, in milliseconds. */
const WINDOW = 5000;
const STEP = 100;

export interface ProgressMeter {
  /** Begins a file that is expected to have so many bytes. */
  startFile(size: number): FileProgress;
  read(): Progress;
}

export interface FileProgress {
  /** More bytes than were expected count for nothing: the total is what was seen at first. */
  addBytes(bytes: number): void;
  /** The file is done with; what was not read of it, because it could not be, counts as done. */
  end(): void;
}

/**
 * @param total what is to be done
 * @param now a clock in milliseconds that never goes back
 */
export function createProgressMeter(
  total: { readonly files: number; readonly bytes: number },
  now: () => number = () => performance.now(),
): ProgressMeter {
  let filesDone = 0;
  let bytesDone = 0;
  const points: { at: number; bytes: number }[] = [{ at: now(), bytes: 0 }];
  return {
    startFile(size) {
      let left = size;
      const addBytes = (bytes: number): void => {
        const counted = Math.min(left, bytes);
        left -= counted;
        bytesDone += counted;
      };
      return {
        addBytes,
        end() {
          addBytes(left);
          filesDone += 1;
        },
      };
    },
    read() {
      const at = now();
      if (at - (points.at(-1)?.at ?? at) >= STEP) points.push({ at, bytes: bytesDone });
      // The newest point beyond the window stays, so that there is always one to count from.
      while (points.length > 1 && at - (points[1]?.at ?? at) >= WINDOW) points.shift();
      const from = points[0] ?? { at, bytes: bytesDone };
      const seconds = (at - from.at) / 1000;
      const bytesPerSecond = seconds > 0 ? (bytesDone - from.bytes) / seconds : 0;
      const left = total.bytes - bytesDone;
      return {
        filesDone,
        filesTotal: total.files,
        bytesDone,
        bytesTotal: total.bytes,
        bytesPerSecond,
        secondsRemaining: bytesPerSecond > 0 && seconds > 0.5 ? left / bytesPerSecond : null,
      };
    },
  };
}
