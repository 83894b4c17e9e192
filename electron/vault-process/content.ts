import type { ContentRequest, FromVault, Serve, ToVault } from '../../shared/contract/message.ts';
import { createInlet, createOutlet, type Inlet, type Outlet } from '../../shared/contract/stream.ts';

type Message = Extract<ToVault, { content: number }>;

export type ContentDesk = {
  /** Takes the function that answers for content. Until it is there, every address is unknown. */
  readonly serving: (serve: Serve) => void;
  readonly hear: (message: Message) => void;
};

/** Answers requests for `vault:` addresses, which the main process hands on as messages. */
export function createContentDesk(post: (message: FromVault) => void): ContentDesk {
  let serve: Serve | null = null;
  const open = new Map<number, { outlet: Outlet; inlet: Inlet | null }>();

  async function answer(content: number, request: ContentRequest): Promise<void> {
    const outlet = createOutlet((part) => post({ content, answer: part }));
    const inlet = request.method === 'PUT' ? createInlet((signal) => post({ content, body: signal })) : null;
    open.set(content, { outlet, inlet });
    try {
      const given = await serve?.({ ...request, body: inlet?.bytes ?? null });
      post({ content, head: { status: given?.status ?? 404, headers: given?.headers ?? {} } });
      await outlet.send(given?.body ?? nothing());
    } catch {
      // Why an address is not answered is nobody's business; what failed inside is told where it is looked after.
      post({ content, head: { status: 404, headers: {} } });
      post({ content, answer: { end: 'whole' } });
    } finally {
      await inlet?.bytes.return?.();
      open.delete(content);
    }
  }

  return {
    serving: (given) => void (serve = given),
    hear(message) {
      const { content } = message;
      if ('request' in message) void answer(content, message.request);
      else if ('body' in message) open.get(content)?.inlet?.take(message.body);
      else open.get(content)?.outlet.hear(message.answer);
    },
  };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
