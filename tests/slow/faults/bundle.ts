import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

export const root = path.resolve(import.meta.dirname, '../../..');

/**
 * Puts the program that does the operations into few files, as the application is put together when it ships: it starts two thousand
 * times. `remove` takes them away.
 */
export async function bundleOperations(): Promise<{ program: string; remove(): void }> {
  const cache = path.join(root, 'node_modules/.cache/khronika');
  mkdirSync(cache, { recursive: true });
  // Beneath node_modules, where it finds the packages.
  const outDir = mkdtempSync(path.join(cache, 'faults-'));
  await build({
    root,
    configFile: false,
    ssr: { noExternal: ['zod', 'uuid', 'age-encryption', /^@noble/, /^@scure/, 'edtf'] },
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: {
          operate: path.join(import.meta.dirname, 'operate.ts'),
          'reader-process': path.join(root, 'electron/reader-process.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  return {
    program: path.join(outDir, 'operate.mjs'),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  };
}
