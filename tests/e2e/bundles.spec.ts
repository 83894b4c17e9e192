import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';

const out = path.join(import.meta.dirname, '../../out');

test('the preload script is one file that requires electron and nothing else', () => {
  expect(readdirSync(path.join(out, 'preload'))).toEqual(['index.cjs']);
  const required = readFileSync(path.join(out, 'preload/index.cjs'), 'utf8').matchAll(/\brequire\(["']([^"']+)["']\)/g);
  expect([...new Set([...required].map((match) => match[1]))]).toEqual(['electron']);
});

test('the page of the window has no script or style inside it', () => {
  const page = readFileSync(path.join(out, 'renderer/index.html'), 'utf8');
  expect(page).not.toMatch(/<style|style=|<script(?![^>]*\bsrc=)|\son\w+=/);
  expect(page).not.toMatch(/https?:/);
});

test('letters of all three languages come with the app', () => {
  const fonts = readdirSync(path.join(out, 'renderer/assets')).filter((name) => name.endsWith('.woff2'));
  for (const family of ['sans', 'serif', 'mono']) {
    for (const script of ['latin', 'cyrillic']) {
      expect(fonts.some((name) => name.startsWith(`ibm-plex-${family}-${script}-400`))).toBe(true);
    }
  }
});
