import type { ocrCalls } from '../../shared/contract/calls/ocr.ts';
import { addLanguage, languageStates, removeLanguage } from '../ocr/languages.ts';
import { documentsWithoutWords, givenUp } from '../ocr/queue.ts';
import { correctPage, listLayers, restoreLayer } from '../text-layers/layers.ts';
import { given, type CallsOf } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

/** Pages that were given up, in one answer. */
const MOST_FAILED = 500;

/** Recognising words in the pictures of pages, and putting right what was misread. */
export function answerOcrCalls(archive: OpenArchive): CallsOf<typeof ocrCalls> {
  const done = (_nothing: void): Record<string, never> => ({});
  return {
    'ocr.languages': async () => ({ languages: languageStates(archive.vault().catalogue) }),
    'ocr.addLanguage': async ({ file, language }) => addLanguage(archive.vault(), file, language),
    'ocr.removeLanguage': async ({ language }) => done(removeLanguage(archive.vault(), language)),
    'ocr.start': async (wish) => (await archive.recognition()).start(given(wish)),
    'ocr.run': async (wish, context = {}) => (await archive.recognition()).run(given(wish), context),
    'ocr.state': async () => {
      const { catalogue } = archive.vault();
      const { list, total } = givenUp(catalogue, MOST_FAILED);
      return {
        ...(await archive.recognition()).state(),
        failed: list,
        failedTotal: total,
        documentsWithout: documentsWithoutWords(catalogue),
      };
    },
    'ocr.pause': async () => done((await archive.recognition()).pause()),
    'ocr.resume': async () => done((await archive.recognition()).resume()),
    'ocr.cancel': async () => done((await archive.recognition()).cancel()),
    'ocr.first': async ({ code, page }) => ({ waits: (await archive.recognition()).first(code, page) }),
    'ocr.automatic': async ({ on }) => done((await archive.recognition()).setAutomatic(on)),
    'layers.list': async ({ code, page }) => ({ layers: listLayers(archive.vault().catalogue, code, page) }),
    'layers.correct': async (correction) => correctPage(archive.vault(), given(correction)),
    'layers.restore': async ({ code, page, layer }) => done(restoreLayer(archive.vault(), code, page, layer)),
  };
}
