import type { RecordType } from '../../shared/records/definition.ts';
import { definitionOf } from '../../shared/records/definitions.ts';
import { useAsked } from '../app/asked.ts';
import { useWords } from '../app/words.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { CodeTag } from '../kit/code-tag.tsx';
import { Failure } from '../kit/failure.tsx';
import { Icon } from '../kit/icon.tsx';
import { KindMark } from '../kit/kind-mark.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { useArchiveVersion } from '../mirror/use-mirror.ts';
import { sayValue } from '../records/cell-values.ts';
import { useSaying } from '../records/saying.ts';
import type { Shown } from '../records/statements.ts';
import { compareRecords, linkedInCommon, type Agreement } from './comparison.ts';
import type { Decision, Pair } from './decide.ts';
import { AGREEMENTS, objections, reasons } from './reasons.ts';

interface Props {
  readonly pair: Pair;
  readonly isReadOnly: boolean;
  readonly acts: Readonly<Record<Decision | 'merge', () => void>>;
  readonly onOpen: (record: { readonly type: string; readonly code: string }) => void;
}

/** Two records side by side: what speaks for their being the same and what against it, each field with its mark, and the decision. */
export function PairView({ pair, isReadOnly, acts, onOpen }: Props) {
  const { t } = useWords();
  const version = useArchiveVersion();
  const one = useAsked('records.show', { code: pair.a.code }, version);
  const other = useAsked('records.show', { code: pair.b.code }, version);
  return (
    <article className="pairs-view" aria-label={t('duplicates.pair', { a: pair.a.code, b: pair.b.code })}>
      <ul className="pairs-why duplicates-why">
        {pair.reasons.map((reason) => (
          <li key={reason}>
            <Icon name="check" size={14} />
            {t(reasons[reason])}
          </li>
        ))}
        {pair.against.map((reason) => (
          <li key={`against ${reason}`} className="duplicates-against">
            <Icon name="minus" size={14} />
            {t(objections[reason])}
          </li>
        ))}
      </ul>
      <div className="duplicates-compared">
        {one.error !== undefined || other.error !== undefined ? (
          <Failure error={one.error ?? other.error} />
        ) : one.value === undefined || other.value === undefined ? (
          <Skeleton rows={10} />
        ) : (
          <Compared one={one.value} other={other.value} onOpen={onOpen} />
        )}
      </div>
      <footer className="duplicates-acts">
        <Button icon="merge" variant="primary" keys="m" isDisabled={isReadOnly} onPress={acts.merge}>
          {t('duplicates.act-merge')}
        </Button>
        <Button icon="link" keys="s" isDisabled={isReadOnly} onPress={acts.same}>
          {t('duplicates.act-same')}
        </Button>
        <Button icon="unlink" keys="d" isDisabled={isReadOnly} onPress={acts.different}>
          {t('duplicates.act-different')}
        </Button>
        <Button icon="clock" variant="quiet" keys="l" isDisabled={isReadOnly} onPress={acts.later}>
          {t('duplicates.act-later')}
        </Button>
      </footer>
    </article>
  );
}

function Compared({
  one,
  other,
  onOpen,
}: {
  readonly one: Shown;
  readonly other: Shown;
  readonly onOpen: Props['onOpen'];
}) {
  const { t, language } = useWords();
  const saying = useSaying({ ...one.referred, ...other.referred });
  const definition = definitionOf(one.type);
  const common = linkedInCommon(one, other);
  return (
    <table>
      <thead>
        <tr>
          <td>
            <span className="kit-heard">{t('duplicates.field')}</span>
          </td>
          {[one, other].map((record) => (
            <th key={record.code} scope="col">
              <span className="duplicates-record">
                <KindMark type={record.type as RecordType} isDecorative />
                <span>{record.title || record.code}</span>
                <CodeTag code={record.code} />
                <IconButton
                  icon="enter"
                  label={t('duplicates.open', { code: record.code })}
                  onPress={() => onOpen(record)}
                />
              </span>
            </th>
          ))}
          <td>
            <span className="kit-heard">{t('duplicates.agreement')}</span>
          </td>
        </tr>
      </thead>
      <tbody>
        {compareRecords(definition, one, other).map(({ field, a, b, agreement }) => (
          <tr key={field.key} data-agreement={agreement}>
            <th scope="row">{field.label[language]}</th>
            <td>{a === undefined ? '' : sayValue(field, a, saying)}</td>
            <td>{b === undefined ? '' : sayValue(field, b, saying)}</td>
            <td>
              <Mark agreement={agreement} />
            </td>
          </tr>
        ))}
        <tr data-agreement={common.size > 0 ? 'shared' : 'one'}>
          <th scope="row">{t('duplicates.linked-to')}</th>
          {[one, other].map((record) => (
            <td key={record.code}>
              <Linked record={record} common={common} />
            </td>
          ))}
          <td>{common.size > 0 ? <Mark agreement="shared" /> : <span className="kit-heard">–</span>}</td>
        </tr>
        <tr>
          <th scope="row">{t('duplicates.sources')}</th>
          {[one, other].map((record) => (
            <td key={record.code}>{record.citations.length}</td>
          ))}
          <td>
            <span className="kit-heard">–</span>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** Links of each record that are worth a glance; those that both have stand out and come first. */
const LINKS = 6;

function Linked({ record, common }: { readonly record: Shown; readonly common: ReadonlySet<string> }) {
  const { t } = useWords();
  const links = [...new Map(record.links.map((link) => [link.code, link])).values()].toSorted(
    (a, b) => Number(common.has(b.code)) - Number(common.has(a.code)),
  );
  return (
    <ul className="duplicates-linked">
      {links.slice(0, LINKS).map(({ code, type, title }) => (
        <li key={code} className={common.has(code) ? 'duplicates-common' : undefined}>
          <KindMark type={type as RecordType} /> {title || code}
        </li>
      ))}
      {links.length > LINKS && (
        <li className="duplicates-muted">{t('duplicates.more-links', { count: links.length - LINKS })}</li>
      )}
    </ul>
  );
}

const SIGNS = { same: '=', spelling: '≈', shared: '≈', different: '≠', one: '' } as const satisfies Record<
  Agreement,
  string
>;

/** By a sign and in words: the colour says nothing that they do not. */
function Mark({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useWords();
  const said = t(AGREEMENTS[agreement]);
  return (
    <span className="duplicates-mark" title={said}>
      <span aria-hidden="true">{SIGNS[agreement]}</span>
      <span className="kit-heard">{said}</span>
    </span>
  );
}
