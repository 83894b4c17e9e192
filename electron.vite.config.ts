import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { fontFiles } from './electron/submissions/writers/fonts/report-fonts.ts';

/**
 * Three bundles in out/: the main process with its child processes, the preload script, and the window. There is no
 * development server: the window always runs from its own scheme under the policies that ship, so that what is tried
 * is what people get. `npm run dev` rebuilds as files change.
 */
export default defineConfig({
  main: {
    plugins: [sampleArchive(), reportFonts(), windowIcons()],
    build: {
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

/** The fonts of reports lie beside the bundles that write them. */
function reportFonts(): Plugin {
  return {
    name: 'report-fonts',
    generateBundle() {
      for (const { name, from } of fontFiles()) {
        const file = join('node_modules', ...from.split('/'));
        if (existsSync(file)) this.emitFile({ type: 'asset', fileName: `fonts/${name}`, source: readFileSync(file) });
      }
    },
  };
}

/** The pictures of the window in task switchers; the second says nothing of what it is. */
function windowIcons(): Plugin {
  return {
    name: 'window-icons',
    generateBundle() {
      for (const name of ['icon.png', 'icon-neutral.png']) {
        this.emitFile({ type: 'asset', fileName: `icons/${name}`, source: readFileSync(`build/${name}`) });
      }
    },
  };
}

/** The records of the sample archive lie beside the bundle that reads them, as they lie beside build/sample/read.ts. */
function sampleArchive(): Plugin {
  return {
    name: 'sample-archive',
    generateBundle() {
      for (const file of globSync('build/sample/*.jsonl')) {
        this.emitFile({ type: 'asset', fileName: basename(file), source: readFileSync(file) });
      }
    },
  };
}
