import { parseEdtf, isEdtf } from '../../../shared/dates/edtf.ts';
import { printDate } from '../../../shared/dates/print.ts';
import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import { termLabel } from '../../../shared/vocabulary/vocabulary.ts';
import { ofSubmitter, type Filling } from './filling.ts';

/** What was chosen for the submission: `submitters.name`, `signature.by`, `session`, `choices.publish`. */
export function draftAnswers(path: string, submitter: number | null, filling: Filling): string[] {
  const { draft, profile, language } = filling;
  const [head = '', part = ''] = path.split('.');
  const print = (text: string): string[] => (text.trim() === '' ? [] : [ofSubmitter(filling, text.trim())]);
  switch (head) {
    case 'submitters': {
      const asked = submitter === null ? draft.submitters : draft.submitters.slice(submitter, submitter + 1);
      return asked.flatMap((each) => {
        const value = each[part as keyof typeof each];
        if (value === undefined) return [];
        return print(part === 'capacity' ? termLabel(vocabularyOf('consent-capacity'), value, language) : value);
      });
    }
    case 'signature':
    case 'period': {
      const value = (draft[head] as Record<string, string>)[part] ?? '';
      return print(isEdtf(value) ? printDate(parseEdtf(value), language) : value);
    }
    case 'session':
      return print(draft.session);
    case 'choices': {
      const choice = profile.choices.find(({ id }) => id === part);
      const answer = draft.choices[part] ?? choice?.usual ?? '';
      return print(choice?.answers.find(({ id }) => id === answer)?.label[language] ?? '');
    }
    default:
      return [];
  }
}
