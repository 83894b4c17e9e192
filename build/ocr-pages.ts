import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makePage, pageKinds } from '../tests/fixtures/ocr/pages.ts';
import { pageTexts, type PageLanguage } from '../tests/fixtures/ocr/texts.ts';

/** Writes the pages that recognition is measured by into a folder, to be looked at: `node build/ocr-pages.ts FOLDER`. */
const folder = resolve(process.argv[2] ?? 'ocr-pages');
mkdirSync(folder, { recursive: true });
for (const language of Object.keys(pageTexts) as PageLanguage[]) {
  for (const kind of pageKinds) {
    const { jpeg, text } = makePage(language, kind);
    writeFileSync(join(folder, `${language}-${kind}.jpg`), jpeg);
    writeFileSync(join(folder, `${language}-${kind}.txt`), `${text}\n`);
  }
}
process.stdout.write(`${Object.keys(pageTexts).length * pageKinds.length} pages in ${folder}\n`);
