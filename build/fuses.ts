import path from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import type { FuseV1Config } from '@electron/fuses';
import { fuses } from '../electron/shell/fuses.ts';

/** What electron-builder tells after it has laid out the app of one system, as far as it is used here. */
export type Packed = {
  readonly appOutDir: string;
  readonly electronPlatformName: string;
  readonly packager: { readonly executableName?: string; readonly appInfo: { readonly productFilename: string } };
};

/**
 * The fuses in the form that Electron's tool takes. `strictlyRequireAllFuses` makes it refuse an Electron with a fuse that
 * the table does not decide.
 */
export function fuseConfig(options: { testable: boolean }): FuseV1Config {
  const table = fuses(options);
  return {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    // On Apple silicon the binary is signed again after it was changed.
    resetAdHocDarwinSignature: true,
    [FuseV1Options.RunAsNode]: table.RunAsNode,
    [FuseV1Options.EnableCookieEncryption]: table.EnableCookieEncryption,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: table.EnableNodeOptionsEnvironmentVariable,
    [FuseV1Options.EnableNodeCliInspectArguments]: table.EnableNodeCliInspectArguments,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: table.EnableEmbeddedAsarIntegrityValidation,
    [FuseV1Options.OnlyLoadAppFromAsar]: table.OnlyLoadAppFromAsar,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: table.LoadBrowserProcessSpecificV8Snapshot,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: table.GrantFileProtocolExtraPrivileges,
    [FuseV1Options.WasmTrapHandlers]: table.WasmTrapHandlers,
  };
}

/** Where the binary with the fuses lies in a packed app. */
export function electronIn({ appOutDir, electronPlatformName, packager }: Packed): string {
  const name = packager.appInfo.productFilename;
  switch (electronPlatformName) {
    case 'darwin':
    case 'mas':
      return path.join(appOutDir, `${name}.app`);
    case 'win32':
      return path.join(appOutDir, `${name}.exe`);
    default:
      return path.join(appOutDir, packager.executableName ?? name);
  }
}

/** Sets them in a packed app. KHRONIKA_TESTABLE_BUILD=1 leaves open what end-to-end tests attach to; never for people. */
export async function setFuses(packed: Packed): Promise<void> {
  await flipFuses(electronIn(packed), fuseConfig({ testable: process.env['KHRONIKA_TESTABLE_BUILD'] === '1' }));
}
