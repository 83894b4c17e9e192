import type { Packed } from './fuses.ts';
import { setFuses } from './fuses.ts';
import { strangeModules } from './supply-chain/native-modules.ts';

/**
 * Hook of electron-builder, after it has laid out the app of one system and before anything is signed: native modules are as they were published, or
 * nothing is packed; then the fuses are set.
 */
export default async function afterPack(packed: Packed): Promise<void> {
  const strange = strangeModules(packed.appOutDir);
  if (strange.length > 0) throw new Error(strange.join('\n'));
  await setFuses(packed);
}
