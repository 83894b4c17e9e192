import { sameOrganisation } from '../shared/names/organisation-name.ts';
import { nameMatches } from '../shared/names/name-matches.ts';
import { sameName, type PersonNames } from '../shared/names/same-name.ts';
import {
  labelledOrganisations,
  labelledPeople,
  measure,
  type LabelledPair,
} from '../tests/fixtures/names/labelled-names.ts';

/**
 * Measures how well names are told to be one or two (docs/names.md). Misses of the held-out third are shown with `--held-out` only, so that
 * nobody tunes on them.
 */
const showHeldOut = process.argv.includes('--held-out');

const sides = (pair: LabelledPair): readonly [string | PersonNames, string] => {
  if (pair.former === '') return [pair.one, pair.other];
  const [given = '', ...family] = pair.one.split(' ');
  return [{ firstName: given, familyName: family.join(' '), formerNames: [pair.former] }, pair.other];
};

report('people', labelledPeople(), (pair) => sameName(...sides(pair)).same);
// What a picker shows counts names that are only begun too: somebody may still be writing
report('people, any hit of a picker', labelledPeople(), (pair) => nameMatches(pair.other, asRecorded(pair)) !== null);
report('organisations', labelledOrganisations(), ({ one, other }) => sameOrganisation(one, other).same);

function asRecorded(pair: LabelledPair): PersonNames {
  const [recorded] = sides(pair);
  return typeof recorded === 'string' ? { otherNames: [recorded] } : recorded;
}

function report(what: string, labelled: readonly LabelledPair[], isSame: (pair: LabelledPair) => boolean): void {
  for (const heldOut of [false, true]) {
    const part = labelled.filter((pair) => pair.heldOut === heldOut);
    const { pairs, nonPairs, recall, precision, missed, wrong } = measure(part, isSame);
    console.log(
      `${what}, ${heldOut ? 'held out' : 'tuned on'}: ${pairs} pairs, ${nonPairs} non-pairs; recall ${recall.toFixed(4)} (${missed.length} missed), precision ${precision.toFixed(4)} (${wrong.length} wrong)`,
    );
    if (heldOut && !showHeldOut) continue;
    for (const { kind, one, other } of missed) console.log(`  missed  ${kind}: ${one} | ${other}`);
    for (const { kind, one, other } of wrong) console.log(`  wrong   ${kind}: ${one} | ${other}`);
  }
}
