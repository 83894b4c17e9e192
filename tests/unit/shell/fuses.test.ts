import { FuseV1Options, FuseVersion } from '@electron/fuses';
import { describe, expect, test } from 'vitest';
import { electronIn, fuseConfig } from '../../../build/fuses.ts';
import { fuses } from '../../../electron/shell/fuses.ts';

describe('the fuses of an installed Khronika', () => {
  test('are exactly these', () => {
    expect(fuses({ testable: false })).toEqual({
      RunAsNode: false,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableCookieEncryption: true,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
      WasmTrapHandlers: true,
    });
  });

  test('decide every fuse that the tool knows, and refuse an Electron with another one', () => {
    const config = fuseConfig({ testable: false });
    const known = Object.values(FuseV1Options).filter((value) => typeof value === 'number');
    expect(known.length).toBe(9);
    for (const fuse of known) expect(typeof config[fuse]).toBe('boolean');
    expect(config.strictlyRequireAllFuses).toBe(true);
    expect(config.version).toBe(FuseVersion.V1);
    expect(config[FuseV1Options.RunAsNode]).toBe(false);
    expect(config[FuseV1Options.OnlyLoadAppFromAsar]).toBe(true);
  });

  test('differ from those of a build for tests by the inspector alone', () => {
    expect(fuses({ testable: true })).toEqual({ ...fuses({ testable: false }), EnableNodeCliInspectArguments: true });
  });
});

test.each([
  ['darwin', 'out/Khronika.app'],
  ['win32', 'out/Khronika.exe'],
  ['linux', 'out/khronika-desktop'],
])('the fuses are set in the binary of %s', (electronPlatformName, file) => {
  const packager = { executableName: 'khronika-desktop', appInfo: { productFilename: 'Khronika' } };
  expect(electronIn({ appOutDir: 'out', electronPlatformName, packager }).replaceAll('\\', '/')).toBe(file);
});
