import { useState } from 'react';
import type { BackupState } from '../../../shared/contract/calls/backups.ts';
import { useFormats } from '../../app/formats.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../kit/button.tsx';

/** States that stand in sight; the others follow when they are asked for. */
const IN_SIGHT = 5;

/** The states of a place, the newest first, with what each added to it. */
export function StateList({ states, bytes }: { readonly states: readonly BackupState[]; readonly bytes: number }) {
  const { t } = useWords();
  const { number, size, instant } = useFormats();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? states : states.slice(0, IN_SIGHT);
  return (
    <div className="backups-states">
      <table>
        <caption>{t('backups.states', { count: states.length, size: size(bytes) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('backups.state-at')}</th>
            <th scope="col">{t('backups.state-files')}</th>
            <th scope="col">{t('backups.state-size')}</th>
            <th scope="col">{t('backups.state-added')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, at, files, bytes: whole, added, readable }) =>
            readable ? (
              <tr key={id}>
                <th scope="row">{instant(at ?? '')}</th>
                <td>{number(files)}</td>
                <td>{size(whole)}</td>
                <td>{size(added)}</td>
              </tr>
            ) : (
              <tr key={id}>
                <th scope="row">{id}</th>
                <td colSpan={3}>{t('backups.state-unreadable')}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      {states.length > IN_SIGHT && (
        <Button variant="quiet" aria-expanded={isAll} onPress={() => setAll(!isAll)}>
          {isAll ? t('backups.states-fewer') : t('backups.states-all', { count: states.length })}
        </Button>
      )}
    </div>
  );
}
