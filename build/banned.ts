import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Words that may not stand in the program's code at all, because each of them opens a door that Khronika keeps shut
 * (electronjs.org, "Security": 6, 8 to 11 and 15). Import rules cannot see them, so they are looked for by name.
 */
export const BANNED: readonly { readonly word: string; readonly why: string }[] = [
  { word: 'webSecurity', why: 'the same-origin policy stays on' },
  { word: 'allowRunningInsecureContent', why: 'nothing insecure runs' },
  { word: 'experimentalFeatures', why: 'experiments stay off' },
  { word: 'enableBlinkFeatures', why: 'experiments stay off' },
  { word: 'webviewTag', why: 'no page is embedded' },
  { word: 'nodeIntegrationInSubFrames', why: 'frames get no Node' },
  { word: 'openExternal', why: 'links are shown as text; nothing opens another program' },
  { word: 'openPath', why: 'files of the vault are not handed to other programs' },
  { word: 'addRecentDocument', why: 'the system keeps no list of what was opened' },
  { word: 'crashReporter', why: 'a crash dump holds what was in memory' },
  { word: 'autoUpdater', why: 'there is no network' },
  { word: 'dangerouslySetInnerHTML', why: 'no string becomes markup' },
  { word: 'innerHTML', why: 'no string becomes markup' },
  { word: 'executeJavaScript', why: 'no string becomes script' },
  { word: 'sendBeacon', why: 'there is no network' },
  { word: 'RTCPeerConnection', why: 'there is no network' },
];

/** The places in a project folder where a banned word stands in code (comments are free to speak of it). */
export function findBanned(root: string): string[] {
  const files = globSync('{electron,renderer,shared}/**/*.{ts,tsx}', { cwd: root });
  return files.toSorted().flatMap((file) => {
    const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
    return lines.flatMap((line, index) => {
      const code = line.replace(/^\s*(\/\/|\/\*|\*).*/, '').replace(/\s\/\/ .*/, '');
      return BANNED.filter(({ word }) => new RegExp(`\\b${word}\\b`).test(code)).map(
        ({ word, why }) => `${file}:${index + 1}: ${word} is not used in Khronika: ${why}.`,
      );
    });
  });
}

if (import.meta.main) {
  const found = findBanned(path.dirname(import.meta.dirname));
  for (const sentence of found) process.stdout.write(`${sentence}\n`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
