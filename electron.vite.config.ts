import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/**
 * Three bundles in out/: the main process with its child processes, the preload script, and the window. There is no
 * development server: the window always runs from its own scheme under the policies that ship, so that what is tried
 * is what people get. `npm run dev` rebuilds as files change.
 */
export default defineConfig({
  main: {
    build: {
      // date-fns is a thousand small files, slow to load one by one; the others are what Node loads best itself.
      externalizeDeps: { exclude: ['date-fns'] },
      rolldownOptions: {
        input: {
          index: 'electron/main.ts',
          'vault-process': 'electron/vault-process.ts',
          'reader-process': 'electron/reader-process.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload script can require nothing but electron, so everything it uses is inside this one file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      // Fonts and pictures stay files: the content security policy allows no data: addresses.
      assetsInlineLimit: 0,
      // Its helper would be an inline script.
      modulePreload: { polyfill: false },
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
});
