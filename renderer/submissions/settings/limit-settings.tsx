import type { LaidOut } from '../../../shared/contract/calls/submission-drafts.ts';
import { useFormats } from '../../app/formats.ts';
import { useWords } from '../../app/words.ts';
import { Badge } from '../../kit/badge.tsx';
import { Button } from '../../kit/button.tsx';
import { NumberField, TextField } from '../../kit/field.tsx';
import { today } from '../../timeline/today.ts';
import { useDesk, useDraftNow, useLaid } from '../desk/desk-context.ts';
import { EdtfField } from '../edtf-field.tsx';

type Limit = LaidOut['limits'][number];

/** How long it may be, where that is from, and the day on which somebody last looked. All of it can be put right here. */
export function LimitSettings() {
  const { t } = useWords();
  const laid = useLaid();
  if (laid === null) return <p className="submissions-quiet">{t('submissions.looking')}</p>;
  if (laid.limits.length === 0) return <p className="submissions-quiet">{t('submissions.limits-none')}</p>;
  return laid.limits.map((limit) => <LimitFields key={limit.id} limit={limit} />);
}

function LimitFields({ limit }: { readonly limit: Limit }) {
  const { t } = useWords();
  const { number, date } = useFormats();
  const { open } = useDesk();
  const draft = useDraftNow();
  const mine = draft.limits[limit.id];
  const base = mine ?? { value: limit.value, source: limit.source, checkedOn: limit.checkedOn ?? '' };
  const set = (changes: Partial<typeof base>): void =>
    open.change((now) => ({ ...now, limits: { ...now.limits, [limit.id]: { ...base, ...changes } } }));
  const usual = (): void =>
    open.change((now) => {
      const limits = { ...now.limits };
      delete limits[limit.id];
      return { ...now, limits };
    });
  const isVerified = base.checkedOn !== '' || (mine === undefined && limit.verified);
  return (
    <fieldset className="submissions-submitter">
      <legend>
        {limit.label}{' '}
        <Badge tone={isVerified ? 'neutral' : 'caution'}>
          {isVerified
            ? base.checkedOn === ''
              ? t('submissions.verified')
              : t('submissions.checked-on', { date: date(base.checkedOn) })
            : t('submissions.not-verified')}
        </Badge>
      </legend>
      <p className="submissions-quiet">
        {t(limit.binding ? 'submissions.limit-binding' : 'submissions.limit-advice')}
        {limit.advised !== null && ` ${t('submissions.limit-advised', { amount: number(limit.advised) })}`}
      </p>
      <NumberField
        key={mine === undefined ? 'usual' : 'own'}
        label={t('submissions.limit-value')}
        value={base.value}
        unit={t(`submissions.units-${limit.unit}`)}
        onChange={(value) => {
          if (value !== null && Number.isInteger(value) && value > 0) set({ value });
        }}
      />
      <TextField
        label={t('submissions.limit-source')}
        value={base.source}
        onChange={(source) => set({ source })}
        multiline
      />
      <EdtfField
        key={base.checkedOn}
        label={t('submissions.limit-checked')}
        value={base.checkedOn}
        onChange={(checkedOn) => {
          if (checkedOn === '' || /^\d{4}-\d\d-\d\d$/.test(checkedOn)) set({ checkedOn });
        }}
      />
      <p className="submissions-acts">
        <Button onPress={() => set({ checkedOn: today() })}>{t('submissions.checked-today')}</Button>
        {mine !== undefined && (
          <Button variant="quiet" icon="undo" onPress={usual}>
            {t('submissions.limit-usual')}
          </Button>
        )}
      </p>
    </fieldset>
  );
}
