import { contextBridge, ipcRenderer } from 'electron';
import { CALL_CHANNEL, TOPIC_CHANNEL } from '../shared/contract/message.ts';
import type { Bridge, TopicMessage } from '../shared/contract/message.ts';

/**
 * All that the window's page can reach: two functions. Neither hands out Electron's own objects: a listener gets the
 * data of a message and nothing of the event that brought it.
 */
const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(CALL_CHANNEL, { name, input }),
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
