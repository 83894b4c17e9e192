/**
 * Switches burnt into Electron's binary at packaging (electronjs.org, "Electron Fuses"). The table is complete on
 * purpose: packaging fails when a new Electron brings a fuse that nobody has decided about.
 */
export type FuseName =
  | 'RunAsNode'
  | 'EnableCookieEncryption'
  | 'EnableNodeOptionsEnvironmentVariable'
  | 'EnableNodeCliInspectArguments'
  | 'EnableEmbeddedAsarIntegrityValidation'
  | 'OnlyLoadAppFromAsar'
  | 'LoadBrowserProcessSpecificV8Snapshot'
  | 'GrantFileProtocolExtraPrivileges'
  | 'WasmTrapHandlers';

/**
 * The fuses of one build.
 *
 * @param testable true only for a build that end-to-end tests drive: they attach through the inspector
 */
export function fuses({ testable }: { testable: boolean }): Readonly<Record<FuseName, boolean>> {
  return {
    // Khronika's binary must not run somebody else's script.
    RunAsNode: false,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: testable,
    EnableCookieEncryption: true,
    // Checked on macOS and Windows; Electron does not support it on Linux yet, where it does no harm.
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    // There is no such snapshot: with this on, the app would not open.
    LoadBrowserProcessSpecificV8Snapshot: false,
    // The window is served from its own scheme, so files need no privileges.
    GrantFileProtocolExtraPrivileges: false,
    // Text recognition and PDF reading run as WebAssembly; this is what makes them fast.
    WasmTrapHandlers: true,
  };
}
