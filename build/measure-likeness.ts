import { NEAR_PICTURE } from '../electron/archive/likeness/sketches.ts';
import { measurePictures } from '../tests/fixtures/likeness/measure-pictures.ts';
import { measureTexts } from '../tests/fixtures/likeness/measure-texts.ts';
import { freshVault } from '../tests/fixtures/open-vault.ts';

/** Measures how well documents that belong together are found (docs/likeness.md); `--all` names the pairs that were missed or wrong. */
const made = await freshVault();
try {
  const { documents, kinds, offered, right, missed, wrong } = await measureTexts(made.vault);
  console.log(
    `${documents} documents, ${offered} pairs offered, ${right} of them right: precision ${(right / offered).toFixed(3)}`,
  );
  for (const [kind, { pairs, found }] of Object.entries(kinds))
    console.log(`  ${kind}: ${found} of ${pairs}, recall ${(found / pairs).toFixed(3)}`);
  if (process.argv.includes('--all'))
    for (const line of [...missed.map((each) => `missed  ${each}`), ...wrong.map((each) => `wrong   ${each}`)])
      console.log(line);
} finally {
  made.remove();
}
const { pages, found, strangers, wrong, likest } = measurePictures(NEAR_PICTURE);
console.log(
  `${pages} pages; ${strangers} pairs of different pages, ${wrong} taken for one; the likest ${likest.toFixed(3)}`,
);
for (const [change, { alike, met }] of Object.entries(found))
  console.log(`  ${change}: ${alike} of ${pages} recognised, ${met} met by a lookup`);
