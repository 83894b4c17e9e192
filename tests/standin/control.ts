import { EventEmitter } from 'node:events';

/**
 * How a test that started the stand-in as its child plays the person and the system in front of it, and hears what they would see.
 * Without a test (`npm run preview`) nothing comes and nothing is sent.
 */
export type FromTest =
  | { standIn: 'dialog'; answer: string[] }
  | { standIn: 'idle'; seconds: number }
  | { standIn: 'power'; event: 'suspend' | 'lock-screen' | 'shutdown' }
  | { standIn: 'window'; event: 'hide' | 'show' | 'minimize' | 'restore' | 'session-end' }
  | { standIn: 'keys'; keys: string }
  | { standIn: 'clipboard'; text: string }
  | { standIn: 'menu'; id: string };

export type ToTest =
  | { standIn: 'window shown' }
  | { standIn: 'profile'; folder: string; pid: number }
  | { standIn: 'theme'; dark: boolean }
  | { standIn: 'menu'; items: MenuEntry[] }
  | { standIn: 'dialog'; options: Record<string, unknown> }
  | { standIn: 'revealed'; file: string }
  | { standIn: 'printed' }
  | { standIn: 'dressed'; title?: string; icon?: string; isProtected?: boolean }
  | { standIn: 'keys'; taken: string[] }
  | { standIn: 'clipboard cleared' };

export type MenuEntry = { id: string; label: string; accelerator: string | null; enabled: boolean };

/** Whether a test is there. */
export const underTest = process.send !== undefined;

const heard = new EventEmitter();

export function hear<K extends FromTest['standIn']>(
  kind: K,
  listener: (message: Extract<FromTest, { standIn: K }>) => void,
): void {
  heard.on(kind, listener);
}

export function sayToTest(message: ToTest): void {
  // A test that is gone hears nothing.
  if (process.connected) process.send?.(message);
}

if (underTest) process.on('message', (message: FromTest) => heard.emit(message.standIn, message));
