import type { Progress } from '../intake/progress.ts';

/** Milliseconds between two drawings of the progress line. */
const EVERY = 100;

/** A progress line on standard error, drawn only where that is a terminal; it goes when the work is done. */
export function progressLine(): { show(progress: Progress): void; clear(): void } {
  const { stderr } = process;
  if (!stderr.isTTY) return { show: () => {}, clear: () => {} };
  let last = 0;
  return {
    show(progress) {
      const now = performance.now();
      if (now - last < EVERY) return;
      last = now;
      stderr.write(`\r\u001b[K${progressText(progress).slice(0, (stderr.columns || 80) - 1)}`);
    },
    clear: () => void stderr.write('\r\u001b[K'),
  };
}

/** "12 of 80 files · 340 MB of 1.2 GB · 85 MB/s · 10 s left" */
export function progressText({
  filesDone,
  filesTotal,
  bytesDone,
  bytesTotal,
  bytesPerSecond,
  secondsRemaining,
}: Progress): string {
  return [
    // What has no bytes is no file: pages.
    ...(bytesTotal === 0 ? [`${filesDone} of ${filesTotal} pages`] : [`${filesDone} of ${filesTotal} files`]),
    ...(bytesTotal === 0 ? [] : [`${byteText(bytesDone)} of ${byteText(bytesTotal)}`]),
    ...(bytesPerSecond > 0 ? [`${byteText(bytesPerSecond)}/s`] : []),
    ...(secondsRemaining === null ? [] : [`${durationText(secondsRemaining)} left`]),
  ].join(' · ');
}

export function byteText(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}

function durationText(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  return whole < 3600
    ? `${Math.ceil(whole / 60)} min`
    : `${Math.floor(whole / 3600)} h ${Math.ceil((whole % 3600) / 60)} min`;
}

/** Bold, dim and the like, where standard output is a terminal that wants it. */
export function styled(text: string, style: 'bold' | 'dim' | 'mark'): string {
  if (!process.stdout.isTTY || process.env['NO_COLOR'] !== undefined) return text;
  const codes = { bold: ['1', '22'], dim: ['2', '22'], mark: ['1;4', '22;24'] } as const;
  const [on, off] = codes[style];
  return `\u001b[${on}m${text}\u001b[${off}m`;
}

/** A table whose columns are as wide as their content; the last one may be cut at the edge of the terminal. */
export function tableText(rows: readonly (readonly string[])[], columns = process.stdout.columns ?? 0): string {
  const widths: number[] = [];
  for (const row of rows)
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, [...cell].length);
  return rows
    .map((row) => {
      const line = row
        .map((cell, index) =>
          index === row.length - 1 ? cell : cell + ' '.repeat((widths[index] ?? 0) - [...cell].length),
        )
        .join('  ');
      return columns > 20 && [...line].length > columns ? `${[...line].slice(0, columns - 1).join('')}…` : line;
    })
    .join('\n');
}
