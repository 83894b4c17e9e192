import { useMemo } from 'react';
import type { RecordType } from '../../../shared/records/definition.ts';
import { useAsked } from '../../app/asked.ts';
import type { CitedPlace } from '../../app/place.ts';
import { useWords } from '../../app/words.ts';
import type { Titled } from '../../forms/form-shape.ts';
import { Button } from '../../kit/button.tsx';
import { useArchiveVersion } from '../../mirror/use-mirror.ts';
import './fact.css';

/** Records that are offered before anything is typed. */
const OFFERED = 6;

interface Props {
  readonly passage: CitedPlace;
  /** Of one type only. */
  readonly type?: RecordType;
  readonly onPick: (record: Titled) => void;
}

/** Records that rest on this page already, then on other pages of the document: what one reads is mostly about them. */
export function NearRecords({ passage: { document, page }, type, onPick }: Props) {
  const { t } = useWords();
  const { value } = useAsked('records.show', { code: document }, useArchiveVersion());
  const near = useMemo(() => {
    const cited = (value?.citedBy ?? []).filter((each) => type === undefined || each.type === type);
    const ordered = [...cited.filter((each) => each.page === page), ...cited.filter((each) => each.page !== page)];
    const records = new Map(
      ordered.map((each) => [each.code, { code: each.code, type: each.type, title: each.title }]),
    );
    return [...records.values()].slice(0, OFFERED);
  }, [value, page, type]);
  if (near.length === 0) return null;
  return (
    <div className="fact-near">
      <span>{t('fact.near')}</span>
      {near.map((each) => (
        <Button key={each.code} variant="quiet" icon={each.type as RecordType} onPress={() => onPick(each)}>
          {each.title || each.code}
        </Button>
      ))}
    </div>
  );
}
