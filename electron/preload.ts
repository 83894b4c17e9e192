import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CALL_CHANNEL, TOPIC_CHANNEL } from '../shared/contract/message.ts';
import type { Bridge, CarriedReply, TopicMessage } from '../shared/contract/message.ts';
import { createSealedLine } from './shell/sealed-line.ts';

/**
 * All that the window's page can reach: two functions. Neither hands out Electron's own objects: a listener gets the
 * data of a message and nothing of the event that brought it. What is for the vault process leaves here sealed.
 */
const line = createSealedLine((request) => ipcRenderer.invoke(CALL_CHANNEL, request) as Promise<CarriedReply>);
const listeners = new Map<string, Set<(data: unknown) => void>>();

const bridge: Bridge = {
  call: (name, input) => line.call(name, name === 'shell.dropped' ? withPaths(input) : input),
  on: (topic, listener) => {
    const hear = (data: unknown): void => listener(data);
    listeners.set(topic, (listeners.get(topic) ?? new Set()).add(hear));
    return () => {
      listeners.get(topic)?.delete(hear);
    };
  },
};

ipcRenderer.on(TOPIC_CHANNEL, (_event: unknown, message: TopicMessage) => {
  line.hear(message, (data) => {
    for (const hear of listeners.get(message.topic) ?? []) hear(data);
  });
});
contextBridge.exposeInMainWorld('khronika', bridge);

/** What of the page's document is used here. */
type Watched = {
  addEventListener(event: string, listener: (event: { target: unknown }) => void, capture: boolean): void;
};

// What is copied with the keys or the menu of the system is taken off the clipboard again, like what the window copies itself.
const watched = globalThis as unknown as Watched;
for (const event of ['copy', 'cut']) {
  watched.addEventListener(event, () => setTimeout(() => void line.call('shell.copied', {}), 100), false);
}
if (typeof process === 'object' && process.platform === 'darwin') {
  const tell = (typing: boolean) => (event: { target: unknown }) => {
    const { type } = event.target as { type?: unknown };
    if (type === 'password') void line.call('shell.typing-secret', { typing });
  };
  watched.addEventListener('focusin', tell(true), true);
  watched.addEventListener('focusout', tell(false), true);
}

/**
 * The one input that is touched here: where a person dropped files, only the preload script can learn their paths. A page that
 * gives words in place of files gets '' for each, so it cannot name a path by itself.
 */
function withPaths(input: unknown): unknown {
  const files: unknown = (input as { paths?: unknown } | null)?.paths;
  return Array.isArray(files) ? { paths: files.map(pathOf) } : input;
}

function pathOf(file: unknown): string {
  try {
    return webUtils.getPathForFile(file as File);
  } catch {
    return '';
  }
}
