import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import type { Limit, Profile } from '../../../shared/submissions/profile.ts';
import { termLabel } from '../../../shared/vocabulary/vocabulary.ts';
import { vocabularyOf } from '../../../shared/vocabulary/vocabularies.ts';
import type { Language } from '../../../shared/vocabulary/vocabulary.ts';
import { useFormats } from '../../app/formats.ts';
import { useWords, type Translate } from '../../app/words.ts';
import './begin.css';

interface FormChoiceProps {
  readonly profiles: readonly Profile[];
  readonly chosen: Profile | null;
  readonly onChoose: (profile: Profile) => void;
}

/** The forms by the body that reads them, each with whom it is to, how long it may be and in which languages. */
export function FormChoice({ profiles, chosen, onChoose }: FormChoiceProps) {
  const { t, language } = useWords();
  const { number } = useFormats();
  const bodies = bodiesOf(profiles, language);
  return (
    <ListBox
      className="submissions-forms"
      aria-label={t('submissions.form')}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === null ? [] : [chosen.code]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        const profile = profiles.find(({ code }) => code === key);
        if (profile !== undefined) onChoose(profile);
      }}
    >
      {bodies.map(({ body, forms }) => (
        <ListBoxSection key={body} id={body}>
          <Header className="submissions-body">{body}</Header>
          {forms.map((profile) => (
            <ListBoxItem
              key={profile.code}
              id={profile.code}
              textValue={profile.title[language]}
              className="submissions-form"
            >
              <span className="submissions-form-title">{profile.title[language]}</span>
              <span className="submissions-form-note">{profile.addressee[language]}</span>
              <span className="submissions-form-note">
                {[
                  ...profile.limits.slice(0, LIMITS).map((limit) => limitWords(limit, t, number)),
                  profile.languages.map((each) => each.toUpperCase()).join(', '),
                ].join(' · ')}
              </span>
            </ListBoxItem>
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

/** As many limits are named; the others stand in the form itself. */
const LIMITS = 2;

function limitWords({ value, unit }: Limit, t: Translate, number: (value: number) => string): string {
  return t('submissions.at-most', { amount: t(`submissions.unit-${unit}`, { count: value, amount: number(value) }) });
}

/** Forms that go to the same recipient stand together, in the order of the list. */
function bodiesOf(profiles: readonly Profile[], language: Language) {
  const bodies = new Map<string, Profile[]>();
  for (const profile of profiles) {
    const body = termLabel(vocabularyOf('consent-recipient'), profile.recipient, language);
    bodies.set(body, [...(bodies.get(body) ?? []), profile]);
  }
  return [...bodies].map(([body, forms]) => ({ body, forms }));
}
