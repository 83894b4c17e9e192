import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fail, isKhronikaError } from '../../shared/contract/errors.ts';
import listed from './native-modules.json' with { type: 'json' };

/**
 * Native code can do what it likes in the process that has the keys, and it lies beside the archive of the program that Electron checks. So every native
 * module is hashed before it is loaded, and loaded only when it is one of those that were published (native-modules.json, by `npm run hashes -- --native`).
 */
const PUBLISHED: ReadonlySet<string> = new Set(
  listed.flatMap(({ files }) => Object.values(files as Readonly<Record<string, string>>)),
);

/** Whether a file is a native module as it was published, for whichever system. A file that cannot be read is not. */
export function isPublished(file: string): boolean {
  try {
    return PUBLISHED.has(createHash('sha256').update(readFileSync(file)).digest('hex'));
  } catch {
    return false;
  }
}

/**
 * On macOS the modules inside of an installed app are signed anew when it is packaged, by which their bytes change. They are compared before that
 * (build/after-pack.ts); from then on the system checks their signature.
 */
export function isSignedAnew(file: string, platform: string = process.platform): boolean {
  return platform === 'darwin' && /\.app\/Contents\/Resources\/app\.asar(?:\.unpacked)?\//.test(file);
}

/**
 * From now on this process loads no native module but published ones, wherever it lies and whoever asks for it: a package looks for its builds in several
 * places, some of which the environment can name. A module that is refused fails with NATIVE_MODULE_CHANGED.
 *
 * @returns ends that
 */
export function guardNativeModules(): () => void {
  const load = process.dlopen;
  // The one way by which `require` loads native code (Node.js, "process.dlopen").
  process.dlopen = (module: object, file: string, ...flags: []): void => {
    if (!isPublished(file) && !isSignedAnew(file)) fail('NATIVE_MODULE_CHANGED');
    load.call(process, module, file, ...flags);
  };
  return () => {
    process.dlopen = load;
  };
}

/**
 * Loads a package that brings native code, under the guard.
 *
 * @throws KhronikaError NATIVE_MODULE_CHANGED, also for one that is missing, cut off or of another system
 */
export function loadGuarded<Loaded>(load: () => Loaded): Loaded {
  const release = guardNativeModules();
  try {
    return load();
  } catch (error) {
    if (isKhronikaError(error)) throw error;
    return fail('NATIVE_MODULE_CHANGED', {}, error);
  } finally {
    release();
  }
}
