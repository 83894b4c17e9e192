import { useWords, type Translate } from '../app/words.ts';
import { Icon } from '../kit/icon.tsx';
import { TextField } from '../kit/field.tsx';
import { readTypedShares, type SharesTyped, type ShareTyped } from './share-reading.ts';

interface ShareFieldsProps {
  readonly shares: readonly string[];
  readonly onChange: (shares: readonly string[]) => void;
  readonly isDisabled: boolean;
}

/** Shares of a recovery kit, one field after the other. A slip is named while its row is typed; the next field comes when a share is right. */
export function ShareFields({ shares, onChange, isDisabled }: ShareFieldsProps) {
  const { t } = useWords();
  const read = readTypedShares(shares);
  const change = (place: number, typed: string): void => {
    const changed = shares.with(place, typed);
    const now = readTypedShares(changed);
    const last = now.each.at(-1);
    // One empty field waits at the end for as long as shares are missing.
    onChange(last?.is === 'whole' && (now.missing ?? 0) > 0 ? [...changed, ''] : changed);
  };
  return (
    <div className="entry-shares">
      {shares.map((typed, place) => (
        // A field is its place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={place} className="entry-share">
          <TextField
            label={t('entry.share-field', { place: place + 1 })}
            value={typed}
            onChange={(changed) => change(place, changed)}
            multiline
            isDisabled={isDisabled}
            autoFocus={place === shares.length - 1}
            error={problemOf(read, place, t)}
          />
          <p className="entry-share-state">{stateOf(read.each[place], t)}</p>
        </div>
      ))}
      <p className="entry-shares-missing" role="status">
        {read.missing === null
          ? t('entry.shares-begin')
          : read.missing === 0
            ? t('entry.shares-enough')
            : t('entry.shares-missing', { count: read.missing })}
      </p>
    </div>
  );
}

function problemOf(read: SharesTyped, place: number, t: Translate): string | null {
  const share = read.each[place];
  if (share?.is === 'mistyped') return t('entry.share-mistyped', { row: share.row });
  if (share?.is === 'unreadable') return t('entry.share-unreadable');
  if (read.strangers.includes(place)) return t('entry.share-stranger');
  return read.repeated.includes(place) ? t('entry.share-repeated') : null;
}

function stateOf(share: ShareTyped | undefined, t: Translate) {
  if (share?.is === 'begun' && share.rows > 0) return t('entry.share-rows', { count: share.rows });
  if (share?.is !== 'whole') return null;
  return (
    <>
      <Icon name="check" size={14} /> {t('entry.share-whole', { number: share.number, total: share.total })}
    </>
  );
}
