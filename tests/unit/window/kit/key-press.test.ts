import { afterEach, describe, expect, test, vi } from 'vitest';
import { ariaKeys, matchesKeys } from '../../../../renderer/kit/key-press.ts';
import type { KeyPress } from '../../../../renderer/kit/key-press.ts';

const press = (key: string, code: string, ...held: ('ctrl' | 'meta' | 'alt' | 'shift')[]): KeyPress => ({
  key,
  code,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
});

afterEach(() => vi.unstubAllGlobals());

describe('away from a Mac', () => {
  const on = () => vi.stubGlobal('navigator', { platform: 'Linux x86_64' });

  test('Mod is the Ctrl key', () => {
    on();
    expect(matchesKeys(press('k', 'KeyK', 'ctrl'), 'Mod+K')).toBe(true);
    expect(matchesKeys(press('k', 'KeyK', 'meta'), 'Mod+K')).toBe(false);
    expect(ariaKeys('Mod+Shift+K')).toBe('Control+Shift+K');
  });

  test('a key works the same while one writes in Russian or Belarusian', () => {
    on();
    expect(matchesKeys(press('л', 'KeyK', 'ctrl'), 'Mod+K')).toBe(true);
    expect(matchesKeys(press('д', 'KeyL'), 'L')).toBe(true);
    expect(matchesKeys(press('б', 'Comma', 'ctrl'), 'Mod+,')).toBe(true);
    expect(matchesKeys(press('ў', 'KeyO', 'ctrl'), 'Mod+O')).toBe(true);
  });

  test('on a layout that moves Latin letters about, the letter counts and not its place', () => {
    on();
    // Dvorak: the key that a QWERTY board calls V writes a k.
    expect(matchesKeys(press('k', 'KeyV', 'ctrl'), 'Mod+K')).toBe(true);
    expect(matchesKeys(press('t', 'KeyK', 'ctrl'), 'Mod+K')).toBe(false);
  });

  test('keys that are held and not asked for make another chord', () => {
    on();
    expect(matchesKeys(press('K', 'KeyK', 'ctrl', 'shift'), 'Mod+K')).toBe(false);
    expect(matchesKeys(press('k', 'KeyK', 'ctrl', 'alt'), 'Mod+K')).toBe(false);
    expect(matchesKeys(press('k', 'KeyK'), 'Mod+K')).toBe(false);
    expect(matchesKeys(press('F10', 'F10'), 'Shift+F10')).toBe(false);
    expect(matchesKeys(press('F10', 'F10', 'shift'), 'Shift+F10')).toBe(true);
  });

  test('a sign is the same key wherever the layout has it, with Shift or without', () => {
    on();
    expect(matchesKeys(press('?', 'Slash', 'shift'), '?')).toBe(true);
    expect(matchesKeys(press('?', 'Digit7', 'shift'), '?')).toBe(true);
    expect(matchesKeys(press('+', 'NumpadAdd', 'ctrl'), 'Mod++')).toBe(true);
    expect(matchesKeys(press('+', 'Equal', 'ctrl', 'shift'), 'Mod+Plus')).toBe(true);
  });

  test('digits count in the row above the letters and on the number pad', () => {
    on();
    expect(matchesKeys(press('1', 'Digit1', 'ctrl'), 'Mod+1')).toBe(true);
    expect(matchesKeys(press('&', 'Digit1', 'ctrl'), 'Mod+1')).toBe(true);
    expect(matchesKeys(press('1', 'Numpad1', 'ctrl'), 'Mod+1')).toBe(true);
    expect(matchesKeys(press('2', 'Digit2', 'ctrl'), 'Mod+1')).toBe(false);
  });
});

test('on a Mac Mod is the command key', () => {
  vi.stubGlobal('navigator', { platform: 'MacIntel' });
  expect(matchesKeys(press('k', 'KeyK', 'meta'), 'Mod+K')).toBe(true);
  expect(matchesKeys(press('k', 'KeyK', 'ctrl'), 'Mod+K')).toBe(false);
  expect(ariaKeys('Mod+K')).toBe('Meta+K');
});
