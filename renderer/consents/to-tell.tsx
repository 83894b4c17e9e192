import { useState } from 'react';
import type { ToTell } from '../../shared/contract/calls/consents.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { termLabel } from '../../shared/vocabulary/vocabulary.ts';
import { useAsked } from '../app/asked.ts';
import { useFormats } from '../app/formats.ts';
import { call } from '../app/host.ts';
import { go, placeOf } from '../app/place.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { CodeTag } from '../kit/code-tag.tsx';
import { TextField } from '../kit/field.tsx';
import { useArchiveVersion } from '../mirror/use-mirror.ts';
import { EdtfField } from '../submissions/edtf-field.tsx';
import { Asking } from '../submissions/sent/asking.tsx';

/** After a consent was taken back: what had gone out with the name before, to whom, and who was told of it. Nothing where all is well. */
export function ToTellList({ code, isReadOnly }: { readonly code: string; readonly isReadOnly: boolean }) {
  const { t, language } = useWords();
  const { date } = useFormats();
  const recipients = vocabularyOf('consent-recipient');
  const { value } = useAsked('consents.toTell', { code }, useArchiveVersion());
  const [telling, setTelling] = useState<ToTell | null>(null);
  if (value === undefined || value.length === 0) return null;
  return (
    <section className="consents-to-tell" aria-labelledby="consents-to-tell">
      <h2 id="consents-to-tell">{t('consents.to-tell')}</h2>
      <p className="consents-quiet">{t('consents.to-tell-help')}</p>
      <ul className="consents-list">
        {value.map((each) => (
          <li key={`${each.consent} ${each.submission.code}`}>
            <div className="consents-row-head">
              <button type="button" className="consents-open" onClick={() => go(placeOf(each.submission))}>
                {each.submission.title || each.submission.code}
              </button>
              <CodeTag code={each.submission.code} />
            </div>
            <p className="consents-quiet">
              {[
                ...(each.recipient === null ? [] : [termLabel(recipients, each.recipient, language)]),
                t('consents.sent-on', { date: date(each.sentOn) }),
                ...(each.reference === null ? [] : [each.reference]),
              ].join(' · ')}
            </p>
            {each.toldOn === null ? (
              <Button isDisabled={isReadOnly} onPress={() => setTelling(each)}>
                {t('consents.note-told')}
              </Button>
            ) : (
              <p className="consents-quiet">
                {t('consents.told-on', { date: date(each.toldOn) })}
                {each.answer === null ? '' : ` · ${each.answer}`}
              </p>
            )}
          </li>
        ))}
      </ul>
      {telling === null ? null : <ToldDialog about={telling} onClose={() => setTelling(null)} />}
    </section>
  );
}

function ToldDialog({ about, onClose }: { readonly about: ToTell; readonly onClose: () => void }) {
  const { t } = useWords();
  const [toldOn, setToldOn] = useState('');
  const [answer, setAnswer] = useState('');
  return (
    <Asking
      title={t('consents.note-told')}
      isReady={toldOn !== ''}
      onClose={onClose}
      onDone={onClose}
      act={() =>
        call('consents.told', {
          consent: about.consent,
          submission: about.submission.code,
          toldOn,
          ...(answer.trim() === '' ? {} : { answer: answer.trim() }),
        })
      }
    >
      <EdtfField label={t('consents.told-when')} value={toldOn} onChange={setToldOn} />
      <TextField label={t('consents.told-answer')} value={answer} onChange={setAnswer} multiline />
    </Asking>
  );
}
