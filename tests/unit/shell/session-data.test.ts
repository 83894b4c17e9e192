import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startWithFreshSessionData } from '../../../electron/shell/session-data.ts';

test('what Chromium left behind is gone when Khronika starts and when it ends', () => {
  const userData = mkdtempSync(path.join(os.tmpdir(), 'khronika-session-'));
  const folder = path.join(userData, 'session');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'GPUCache'), 'left by the last run');

  const paths = new Map([['userData', userData]]);
  const app = Object.assign(new EventEmitter(), {
    getPath: (name: string) => paths.get(name) ?? '',
    setPath: (name: string, value: string) => void paths.set(name, value),
  });
  startWithFreshSessionData(app);
  expect(paths.get('sessionData')).toBe(folder);
  expect(path.dirname(paths.get('crashDumps') ?? '')).toBe(folder);
  expect(readdirSync(folder)).toEqual([]);

  writeFileSync(path.join(folder, 'Local State'), 'left by this run');
  app.emit('quit');
  expect(existsSync(folder)).toBe(false);
  rmSync(userData, { recursive: true });
});
