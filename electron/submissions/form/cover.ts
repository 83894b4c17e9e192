import { parseEdtf, isEdtf } from '../../../shared/dates/edtf.ts';
import { printDate } from '../../../shared/dates/print.ts';
import type { Choice, Profile } from '../../../shared/submissions/profile.ts';
import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { termLabel } from '../../../shared/vocabulary/vocabulary.ts';
import type { ReportCover, Run, WordCount } from '../document-model.ts';
import { textLines } from './chronology.ts';
import { ofSubmitter, type Filling } from './filling.ts';

/** The block above everything: who submits it, on what, at which stage, what was chosen, how long it is. */
export function coverOf(filling: Filling, count: WordCount): ReportCover {
  const { profile, stage, draft, language, words, naming } = filling;
  const { cover } = words;
  const line = (text: string, bold = false): Run[] => [{ text, ...(bold ? { bold: true } : {}) }];
  const row = (label: string, lines: readonly Run[][]) => ({ label, value: lines });
  const filled = (label: string, text: string) => (text.trim() === '' ? [] : [row(label, textLines(text))]);
  const date = (edtf: string): string => (isEdtf(edtf) ? printDate(parseEdtf(edtf), language) : edtf);
  const { from, until } = draft.period;
  const period = [from, until].filter((each) => each !== '').map(date);
  return {
    addressee: profile.addressee[language],
    title: profile.title[language],
    subtitle: stage.title[language],
    rows: [
      row(
        cover.submittedBy,
        draft.submitters.length === 0
          ? [line(cover.notGiven)]
          : draft.submitters.flatMap(({ name, capacity }): Run[][] => [
              line(ofSubmitter(filling, name), true),
              ...(capacity === ''
                ? []
                : [line(`${cover.capacity}: ${termLabel(vocabularyOf('consent-capacity'), capacity, language)}`)]),
            ]),
      ),
      ...filled(cover.address, draft.submitters.map(({ address }) => ofSubmitter(filling, address)).join('\n')),
      ...filled(cover.contact, draft.submitters.map(({ contact }) => ofSubmitter(filling, contact)).join('\n')),
      ...filled(cover.about, subjectLines(filling)),
      row(cover.country, [line(cover.countryName)]),
      ...filled(cover.session, naming.mask(draft.session)),
      row(cover.stage, [line(stage.title[language])]),
      ...filled(cover.period, period.join(' – ')),
      ...coverChoices(profile).map(({ id, asks, answers, usual }) => {
        const answer = answers.find((each) => each.id === (draft.choices[id] ?? usual));
        return row(asks[language], [line(answer?.label[language] ?? cover.notAnswered, answer !== undefined)]);
      }),
      row(cover.date, [line(date(draft.signature.date === '' ? filling.today : draft.signature.date))]),
      row(cover.length, [
        line(cover.words(count.total)),
        [{ text: cover.split(count.body, count.footnotes), muted: true }],
      ]),
    ],
    notices: isConfidential(filling) ? [words.notForPublication] : [],
  };
}

/** What is asked for the gates alone is nobody else's business, and what a section of the form answers is said there. */
export function coverChoices({ choices, sections }: Pick<Profile, 'choices' | 'sections'>): Choice[] {
  const answered = new Set(
    sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'choice' ? [part.choice] : []))),
  );
  return choices.filter(({ id, internal }) => internal !== true && !answered.has(id));
}

/** Whom it is about, as long as they fit on a cover. */
function subjectLines({ subjects }: Filling): string {
  const headings = subjects.map(({ heading }) => heading).filter((each) => each !== '');
  return headings.length > 6 ? '' : headings.join('\n');
}

/** Whether the submitters have said no to a publication. */
export function isConfidential({ profile, draft }: Pick<Filling, 'profile' | 'draft'>): boolean {
  const choice = profile.choices.find(({ id }) => id === 'publish');
  return choice !== undefined && (draft.choices['publish'] ?? choice.usual) === 'no';
}
