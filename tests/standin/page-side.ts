import { toApp, toPage, translated } from './origin.ts';

/** Name of the function by which a page reaches the stand-in; Playwright puts it there. */
export const BINDING = '__standin';

/**
 * The script that runs before a page's own: it gives the preload bundle an `electron` with `contextBridge`, `ipcRenderer` and
 * `webUtils`, as Electron does. The preload bundle shares the page's world here; its separate world is a matter of
 * Electron's configuration and is checked as such.
 */
export function pageScript(preload: string): string {
  return `(() => {
    if (window !== window.top) return;
    ${[toPage, toApp, translated].join('\n')}
    const hearers = new Map();
    const ipcRenderer = {
      invoke: (channel, ...args) => window.${BINDING}(channel, args),
      on: (channel, hear) => {
        hearers.set(channel, [...(hearers.get(channel) ?? []), hear]);
        return ipcRenderer;
      },
      removeListener: (channel, hear) => {
        hearers.set(channel, (hearers.get(channel) ?? []).filter((each) => each !== hear));
        return ipcRenderer;
      },
    };
    Object.defineProperty(window, '${BINDING}Send', {
      value: ([channel, args]) => {
        for (const hear of hearers.get(channel) ?? []) hear({}, ...args);
      },
    });
    const contextBridge = {
      exposeInMainWorld: (name, api) => {
        // What the app seals nobody on the way can translate, so addresses are translated here.
        const spoken = {
          ...api,
          call: async (name, input) => translated(await api.call(name, translated(input, toApp)), toPage),
          on: (topic, listener) => api.on(topic, (data) => listener(translated(data, toPage))),
        };
        Object.defineProperty(window, name, { value: Object.freeze(spoken), enumerable: true });
      },
    };
    // Chromium alone tells nobody where a file lies, so every file counts as one without a path.
    const webUtils = {
      getPathForFile: (file) => {
        if (!(file instanceof File)) throw new TypeError('not a file');
        return '';
      },
    };
    // The debugging protocol does not show the bytes of a Blob that is sent; those of a buffer it does.
    const send = window.fetch.bind(window);
    window.fetch = async (address, options) =>
      options?.body instanceof Blob ? send(address, { ...options, body: await options.body.arrayBuffer() }) : send(address, options);
    const require = (name) => {
      if (name !== 'electron') throw new Error('a sandboxed preload script can require electron only: ' + name);
      return { contextBridge, ipcRenderer, webUtils };
    };
    const module = { exports: {} };
    ((require, module, exports) => {
${preload}
    })(require, module, module.exports);
  })();`;
}
