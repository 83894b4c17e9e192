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

/** The time that the rate is taken over, in milliseconds. */
const WINDOW = 5000;

export interface ProgressMeter {
  addBytes(bytes: number): void;
  addFile(): void;
  read(): Progress;
}

export function createProgressMeter(
  total: { readonly files: number; readonly bytes: number },
  now: () => number = () => performance.now(),
): ProgressMeter {
  let filesDone = 0;
  let bytesDone = 0;
  const samples: { at: number; bytes: number }[] = [{ at: now(), bytes: 0 }];
  return {
    addBytes(bytes) {
      bytesDone += bytes;
    },
    addFile() {
      filesDone += 1;
    },
    read() {
      const at = now();
      samples.push({ at, bytes: bytesDone });
      while (samples.length > 2 && at - (samples[1]?.at ?? at) > WINDOW) samples.shift();
      const first = samples[0] ?? { at, bytes: bytesDone };
      const seconds = (at - first.at) / 1000;
      const bytesPerSecond = seconds > 0 ? (bytesDone - first.bytes) / seconds : 0;
      const left = Math.max(0, total.bytes - bytesDone);
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
