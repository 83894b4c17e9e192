/** Name of the function by which a page reaches the stand-in; Playwright puts it there. */
export const BINDING = '__standin';

/**
 * The script that runs before a page's own: it gives the preload bundle an `electron` with `contextBridge` and
 * `ipcRenderer`, as Electron does. The preload bundle shares the page's world here; its separate world is a matter of
 * Electron's configuration and is checked as such.
 */
export function pageScript(preload: string): string {
  return `(() => {
    if (window !== window.top) return;
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
        Object.defineProperty(window, name, { value: Object.freeze(api), enumerable: true });
      },
    };
    const require = (name) => {
      if (name !== 'electron') throw new Error('a sandboxed preload script can require electron only: ' + name);
      return { contextBridge, ipcRenderer };
    };
    const module = { exports: {} };
    ((require, module, exports) => {
${preload}
    })(require, module, module.exports);
  })();`;
}
