import { z } from 'zod';
import { language, nothing } from './common.ts';

/** How the window looks and when it locks. Kept beside the program, so nothing in it may tell of a vault's content. */
export const settings = z.strictObject({
  language,
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['compact', 'comfortable']),
  /** Minutes without a key or a movement until the vault locks. */
  lockAfter: z.int().min(1).max(240),
  /** Minutes that the window may be hidden or minimised until the vault locks; null: as long as one likes. */
  lockWhenHidden: z.int().min(1).max(240).nullable(),
  /** Where the keys that lock are heard: in the window, or also while another program is in front. */
  hotKey: z.enum(['window', 'everywhere']),
  /** What was copied is taken off the clipboard again: after half a minute, when the vault locks, when the program ends. */
  clearClipboard: z.boolean(),
  /** The window, its icon and its place in the list of programs do not say what this is. */
  discreet: z.boolean(),
  /** Screenshots and screen sharing see an empty window, where the system can do that. */
  contentProtection: z.boolean(),
  /** Whether the places of vaults that were opened are remembered on this computer. */
  rememberVaults: z.boolean(),
});
export type Settings = z.output<typeof settings>;

/** The settings of somebody who has set nothing. */
export const USUAL_SETTINGS: Settings = {
  language: 'en',
  theme: 'system',
  density: 'compact',
  lockAfter: 10,
  lockWhenHidden: 5,
  hotKey: 'window',
  clearClipboard: true,
  discreet: false,
  contentProtection: true,
  rememberVaults: false,
};

/** What a person is asked to choose. Each kind is one dialog of the system. */
export const choices = [
  'new-vault',
  'vault',
  'documents',
  'folder-of-documents',
  'folder-to-watch',
  'export-folder',
  'backup-folder',
  'restored-vault',
  'recovery-sheet',
  'code-sheet',
  'custody-pdf',
  'custody-csv',
  'custody-json',
  'own-card',
  'colleague-card',
  'change-set-to-write',
  'change-set',
  'timeline-svg',
  'timeline-pdf',
  'timeline-png',
  'chart-svg',
  'chart-png',
  'chart-pdf',
  'table',
  'table-csv',
  'table-xlsx',
  'time-proof',
  'ocr-language',
] as const;

/** Answered by the main process itself. */
export const shellCalls = {
  'shell.state': {
    input: nothing,
    output: z.object({
      settings,
      platform: z.enum(['mac', 'windows', 'linux']),
      /** Vaults that were opened on this computer; empty unless a person allows it. `place` is a token. */
      vaults: z.array(z.object({ place: z.string(), name: z.string(), folder: z.string() })),
      /** The vault that is open: the window was reloaded, or opened again. */
      open: z.object({ place: z.string(), name: z.string(), readOnly: z.boolean() }).nullable(),
    }),
  },
  'shell.settings': { input: settings.partial(), output: settings },
  'shell.forget': { input: z.strictObject({ place: z.string().max(64).optional() }), output: nothing },
  /** Opens a dialog of the system. The answer is tokens that stand for the paths, good for one session. */
  'shell.choose': {
    input: z.strictObject({ what: z.enum(choices), language: language.default('en') }),
    output: z.object({ places: z.array(z.object({ place: z.string(), name: z.string(), folder: z.string() })) }),
  },
  /** Tokens for files that were dropped on the window. The preload script puts the paths in; '' for a file without one. */
  'shell.dropped': {
    input: z.strictObject({ paths: z.array(z.string().max(32_768)).max(10_000) }),
    output: z.object({ places: z.array(z.string().nullable()) }),
    limit: 4 * 1024 * 1024,
  },
  /** Shows a place that was chosen in this session in the system's file window. */
  'shell.reveal': { input: z.strictObject({ place: z.string().max(64) }), output: nothing },
  /** Prints the page as it stands (the recovery sheet, a timeline). */
  'shell.print': { input: nothing, output: nothing },
  /** The menu follows the window: which commands there are, their words and keys, which can be used now. */
  'shell.menu': {
    input: z.strictObject({
      groups: z
        .array(
          z.strictObject({
            label: z.string().max(100),
            items: z
              .array(
                z.strictObject({
                  id: z.string().max(64),
                  label: z.string().max(200),
                  keys: z.string().max(40).nullable(),
                  enabled: z.boolean(),
                }),
              )
              .max(60),
          }),
        )
        .max(12),
    }),
    output: nothing,
  },
  /** Something of the vault was put on the clipboard: it is taken off again. The window says it after each copy. */
  'shell.copied': { input: nothing, output: nothing },
  /** A secret is being typed: on macOS no other program can listen to the keys meanwhile. */
  'shell.typing-secret': { input: z.strictObject({ typing: z.boolean() }), output: nothing },
  'shell.quit': { input: nothing, output: nothing },
} as const;

export type ShellCallName = keyof typeof shellCalls;
