import { stem } from '../shared/words/stem.ts';
import { labelledForms, measureStemmer } from '../tests/fixtures/search/belarusian-forms.ts';

const showHeldOut = process.argv.includes('--held-out');

measureStemmers();

function measureStemmers(): void {
  const lemmas = labelledForms();
  const stemmers = {
    'no stemming': (form: string) => form,
    'Russian Snowball': (form: string) => stem(form, 'ru'),
    'Belarusian stemmer': (form: string) => stem(form, 'be'),
  };
  for (const [name, stemOf] of Object.entries(stemmers)) {
    for (const heldOut of [false, true]) {
      const figures = measureStemmer(
        lemmas.filter((lemma) => lemma.heldOut === heldOut),
        stemOf,
      );
      const { recall, precision, understemming, overstemming, weight, whole } = figures;
      console.log(
        `${name}, ${heldOut ? 'held out' : 'tuned on'}: ${figures.lemmas} lemmas, ${figures.forms} forms; recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)}, UI ${understemming.toFixed(4)}, OI ${overstemming.toExponential(2)}, SW ${weight.toExponential(2)}, whole ${whole.toFixed(3)}`,
      );
      if (name !== 'Belarusian stemmer' || (heldOut && !showHeldOut)) continue;
      for (const { lemma, stems } of figures.split)
        console.log(`  split   ${lemma}: ${[...stems].map(([found, forms]) => `${found} (${forms.join(' ')})`).join(' | ')}`);
      for (const found of figures.merged) console.log(`  merged  ${found.stem}: ${found.lemmas.join(', ')}`);
    }
  }
}
