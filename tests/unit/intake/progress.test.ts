import { describe, expect, test } from 'vitest';
import { createProgressMeter } from '../../../electron/intake/progress.ts';

const MB = 1_000_000;

function clocked(files: number, bytes: number) {
  const clock = { now: 1000 };
  return { clock, meter: createProgressMeter({ files, bytes }, () => clock.now) };
}

describe('progress', () => {
  test('begins with nothing done and no remaining time made up', () => {
    const { meter } = clocked(3, 90 * MB);
    expect(meter.read()).toEqual({
      filesDone: 0,
      filesTotal: 3,
      bytesDone: 0,
      bytesTotal: 90 * MB,
      bytesPerSecond: 0,
      secondsRemaining: null,
    });
  });

  test('gives the rate and the remaining time of a steady disk', () => {
    const { clock, meter } = clocked(1, 100 * MB);
    const file = meter.startFile(100 * MB);
    for (let second = 0; second < 4; second += 1) {
      clock.now += 1000;
      file.addBytes(10 * MB);
      meter.read();
    }
    expect(meter.read()).toMatchObject({ bytesDone: 40 * MB, bytesPerSecond: 10 * MB, secondsRemaining: 6 });
  });

  test('a disk that becomes slow shows within seconds', () => {
    const { clock, meter } = clocked(1, 1000 * MB);
    const file = meter.startFile(1000 * MB);
    for (let tenth = 0; tenth < 100; tenth += 1) {
      clock.now += 100;
      file.addBytes(5 * MB);
      meter.read();
    }
    expect(meter.read().bytesPerSecond).toBe(50 * MB);
    for (let tenth = 0; tenth < 51; tenth += 1) {
      clock.now += 100;
      file.addBytes(0.1 * MB);
      meter.read();
    }
    expect(meter.read().bytesPerSecond).toBeCloseTo(MB, -5);
  });

  test('a disk that stands still has no remaining time', () => {
    const { clock, meter } = clocked(1, 10 * MB);
    meter.startFile(10 * MB).addBytes(MB);
    clock.now += 60_000;
    meter.read();
    clock.now += 6000;
    expect(meter.read()).toMatchObject({ bytesPerSecond: 0, secondsRemaining: null });
  });

  test('a file that could not be read counts as done, so that the end is the total', () => {
    const { meter } = clocked(2, 30 * MB);
    const [read, unread] = [meter.startFile(10 * MB), meter.startFile(20 * MB)];
    read.addBytes(10 * MB);
    read.end();
    unread.addBytes(MB);
    unread.end();
    expect(meter.read()).toMatchObject({ filesDone: 2, bytesDone: 30 * MB });
  });

  test('a file that grows while it is read does not go beyond the total', () => {
    const { clock, meter } = clocked(1, 10 * MB);
    const file = meter.startFile(10 * MB);
    clock.now += 1000;
    file.addBytes(25 * MB);
    file.end();
    expect(meter.read()).toMatchObject({ bytesDone: 10 * MB, secondsRemaining: 0 });
  });

  test('asking ten thousand times in a second gives the same as asking once', () => {
    const { clock, meter } = clocked(1, 100 * MB);
    const file = meter.startFile(100 * MB);
    for (let step = 0; step < 10_000; step += 1) {
      clock.now += 0.1;
      file.addBytes(1000);
      meter.read();
    }
    expect(meter.read().bytesPerSecond).toBeCloseTo(10 * MB, 0);
  });
});
