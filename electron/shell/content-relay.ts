import type { ContentHead, FromVault, Serve, ToVault } from '../../shared/contract/message.ts';
import { createInlet, createOutlet, type Inlet, type Outlet } from '../../shared/contract/stream.ts';

export type ContentRelay = {
  readonly ask: Serve;
  readonly hear: (message: Extract<FromVault, { content: number }>) => void;
  /** The process is gone: nothing more comes. */
  readonly stop: () => void;
};

type Open = { readonly head: (head: ContentHead) => void; readonly inlet: Inlet; readonly outlet: Outlet };

/** Carries requests for content to one vault process and its answers back, in messages. Keeps nothing of them. */
export function createContentRelay(post: (message: Extract<ToVault, { content: number }>) => void): ContentRelay {
  const open = new Map<number, Open>();
  let lastId = 0;

  /** Once there is an answer, what was still to be sent is wanted no more. */
  function close(content: number): void {
    open.get(content)?.outlet.hear('enough');
    open.delete(content);
  }

  return {
    ask({ body, ...request }) {
      const content = ++lastId;
      const head = Promise.withResolvers<ContentHead>();
      const outlet = createOutlet((part) => post({ content, body: part }));
      const inlet = createInlet((signal) => {
        if (signal === 'enough') close(content);
        post({ content, answer: signal });
      });
      open.set(content, { head: head.resolve, inlet, outlet });
      post({ content, request });
      if (body !== null) void outlet.send(body);
      return head.promise.then((given) => ({ ...given, body: inlet.bytes }));
    },
    hear(message) {
      const { content } = message;
      const asked = open.get(content);
      if (asked === undefined) return;
      if ('head' in message) asked.head(message.head);
      else if ('body' in message) asked.outlet.hear(message.body);
      else {
        asked.inlet.take(message.answer);
        if ('end' in message.answer) close(content);
      }
    },
    stop() {
      for (const { head, inlet, outlet } of open.values()) {
        head({ status: 404, headers: {} });
        inlet.take({ end: 'broken' });
        outlet.hear('enough');
      }
      open.clear();
    },
  };
}
