import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CALL_CHANNEL, TOPIC_CHANNEL } from '../shared/contract/message.ts';
import type { Bridge, TopicMessage } from '../shared/contract/message.ts';

/**
 * All that the window's page can reach: two functions. Neither hands out Electron's own objects: a listener gets the
 * data of a message and nothing of the event that brought it.
 */
const bridge: Bridge = {
  call: (name, input) =>
    ipcRenderer.invoke(CALL_CHANNEL, { name, input: name === 'shell.dropped' ? withPaths(input) : input }),
  on: (topic, listener) => {
    const hear = (_event: unknown, message: TopicMessage) => {
      if (message.topic === topic) listener(message.data);
    };
    ipcRenderer.on(TOPIC_CHANNEL, hear);
    return () => {
      ipcRenderer.removeListener(TOPIC_CHANNEL, hear);
    };
  },
};

contextBridge.exposeInMainWorld('khronika', bridge);

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
