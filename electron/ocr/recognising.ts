import { parentPort } from 'node:worker_threads';
import { createBlocks } from '../pages/blocks.ts';
import { openHatch, waitForPiece } from '../pages/viewing.ts';
import { loadEngine, type Engine } from './engine.ts';
import { openFile, type OpenFile } from './page-picture.ts';
import type { RecognisingData } from './recognising-thread.ts';
import { recognisePage } from './recognise-page.ts';
import type { FromRecogniser, Refusal, ToRecogniser } from './recogniser-messages.ts';

/** The thread of a recogniser process that runs the engines. It may be stuck or break at any moment, and then the whole process is replaced. */
export function recognisePages({ recognises }: RecognisingData): void {
  const hatch = openHatch(recognises);
  const send = (message: FromRecogniser): void => parentPort?.postMessage(message);
  const pieces = createBlocks((document, at, length) =>
    waitForPiece(hatch, () => send({ kind: 'ocr-need', document, at, length })),
  );
  const known: string[] = [];
  let engine: Promise<Engine> | undefined;
  let open: { readonly document: number; readonly file: OpenFile } | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  async function fileOf({
    document,
    mime,
    size,
  }: Extract<ToRecogniser, { kind: 'ocr-page' }>): Promise<OpenFile | Refusal> {
    if (open?.document === document) return open.file;
    open?.file.close();
    open = undefined;
    const file = await openFile(pieces, document, mime, size);
    if (typeof file !== 'string') open = { document, file };
    return file;
  }

  async function answer(message: Extract<ToRecogniser, { kind: 'ocr-page' }>): Promise<FromRecogniser> {
    const { id, language, expected } = message;
    const file = await fileOf(message);
    if (typeof file === 'string') return { kind: 'ocr-refused', id, reason: file };
    const page = await file.page(message.page);
    if (typeof page === 'string') return { kind: 'ocr-refused', id, reason: page };
    const { width, height, picture } = page;
    const ready = await (engine ??= loadEngine());
    const found = recognisePage(ready, picture, { known, language, expected });
    if ('missing' in found) return { kind: 'ocr-missing', id, language: found.missing };
    const [across, down] = [width / picture.width, height / picture.height];
    return {
      kind: 'ocr-page',
      id,
      width,
      height,
      text: found.text,
      words: found.words.map(({ start, end, box: [left, top, right, bottom], confidence }) => [
        start,
        end - start,
        left * across,
        top * down,
        right * across,
        bottom * down,
        Math.max(0, Math.min(100, confidence ?? 0)),
      ]),
      confidence: found.confidence,
      language: found.language,
      engine: `tesseract-${ready.version}`,
    };
  }

  parentPort?.on('message', (message: ToRecogniser) => {
    // A failure that is not the file's breaks the thread, and with it the process.
    turn = turn.then(async () => {
      if (message.kind === 'ocr-language') {
        (await (engine ??= loadEngine())).learn(message.language, message.data);
        known.push(message.language);
      } else if (message.kind === 'ocr-page') send(await answer(message));
    });
  });
}
