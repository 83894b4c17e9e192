import { registerHooks } from 'node:module';

// `import ... from 'electron'` in the main bundle gets the stand-in. See electron.ts beside this file.
const standIn = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: standIn, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
});
