import type { Difference } from './differences.ts';
import { useWords } from '../app/words.ts';
import './difference-list.css';

/** Two states side by side, thing by thing. */
export function DifferenceList({
  differences,
  before,
  after,
}: {
  readonly differences: readonly Difference[];
  readonly before: string;
  readonly after: string;
}) {
  const { t } = useWords();
  const said = (text: string) => (text === '' ? <span className="forms-nothing">{t('forms.nothing')}</span> : text);
  return (
    <table className="forms-differences">
      <thead>
        <tr>
          <th scope="col">{t('forms.field')}</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((each, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the list does not change while it is shown
          <tr key={at}>
            <th scope="row">{each.label}</th>
            <td>{said(each.before)}</td>
            <td>{said(each.after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
