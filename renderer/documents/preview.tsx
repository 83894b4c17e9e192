import type { CallOutput } from '../../shared/contract/calls.ts';
import { useAsked } from '../app/asked.ts';
import { useFormats } from '../app/formats.ts';
import { go, placeOf } from '../app/place.ts';
import { useWords } from '../app/words.ts';
import { Badge } from '../kit/badge.tsx';
import { Button, IconButton } from '../kit/button.tsx';
import { CodeTag } from '../kit/code-tag.tsx';
import { Empty } from '../kit/empty.tsx';
import { Failure } from '../kit/failure.tsx';
import { MenuButton } from '../kit/menu.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { BelongsTogether } from '../likeness/belongs-together.tsx';
import { useArchiveVersion, useRow } from '../mirror/use-mirror.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { Organised } from '../organising/organised.tsx';
import { sayValue } from '../records/cell-values.ts';
import { useSaying } from '../records/saying.ts';
import { recordFromMenu } from './cite.ts';
import { mark, trash } from './document-acts.ts';
import { SaveCustody } from '../settings/history/save-custody.tsx';
import { FileFacts } from './file-facts.tsx';
import { isRead } from './list-filter.ts';
import { FirstPage } from './first-page.tsx';
import { reasonText } from './reasons.ts';
import { RecordedList } from './recorded.tsx';
import { ScrollRegion } from './scroll-region.tsx';
import './preview.css';

interface Props {
  readonly code: string | undefined;
  /** How many documents are chosen; of several, none is shown. */
  readonly several: number;
  readonly onClose: (() => void) | undefined;
  readonly canWrite: boolean;
}

type Shown = CallOutput<'records.show'>;

/** What is known of the document that is chosen in the list, beside its first page. */
export function Preview({ code, several, onClose, canWrite }: Props) {
  const { t } = useWords();
  const version = useArchiveVersion();
  const one = several > 1 ? undefined : code;
  const {
    value: shown,
    error,
    again,
  } = useAsked('records.show', one === undefined ? undefined : { code: one }, version);
  return (
    <aside className="documents-preview" aria-label={t('documents.preview')}>
      {onClose !== undefined && (
        <Button variant="quiet" icon="back" onPress={onClose}>
          {t('documents.back-to-list')}
        </Button>
      )}
      {one === undefined ? (
        <Empty
          title={several > 1 ? t('documents.several-chosen', { count: several }) : t('documents.none-chosen')}
          text={several > 1 ? t('documents.several-chosen-text') : t('documents.none-chosen-text')}
        />
      ) : error !== undefined ? (
        <Failure error={error} onRetry={again} />
      ) : shown === undefined ? (
        <Skeleton rows={14} />
      ) : (
        <Known key={shown.code} shown={shown} canWrite={canWrite} />
      )}
    </aside>
  );
}

function Known({ shown, canWrite }: { readonly shown: Shown; readonly canWrite: boolean }) {
  const { t, language } = useWords();
  const formats = useFormats();
  const saying = useSaying(shown.referred);
  const row = useRow(shown.code);
  const read = row === undefined ? shown.read : isRead(row);
  const { code, title, files, citedBy, links } = shown;
  const original = files.find(({ kind }) => kind === 'original') ?? files[0];
  const reason = original?.reason ?? null;
  const reader = (): void => go({ room: 'reader', code });
  const facts = definitions.document.fields
    .filter(({ key, internal }) => key !== 'title' && internal !== true)
    .map((field) => ({
      field,
      value: sayField(shown, field.key, formats.date, (value) => sayValue(field, value, saying)),
    }))
    .filter(({ value }) => value !== '');
  return (
    <ScrollRegion className="documents-known" label={title === '' ? t('documents.untitled') : title}>
      <FirstPage code={code} reason={reason} onOpen={reader} />
      <header className="documents-known-head">
        <h2>{title === '' ? t('documents.untitled') : title}</h2>
        <p>
          <CodeTag code={code} />
          {read === false && <Badge tone="accent">{t('documents.unread')}</Badge>}
          {reason !== null && <Badge tone="caution">{t('documents.without-text')}</Badge>}
        </p>
      </header>
      <Organised fields={shown.fields} />
      <div className="documents-acts" role="toolbar" aria-label={t('documents.acts')}>
        <Button variant="primary" icon="page" onPress={reader}>
          {t('documents.open-reader')}
        </Button>
        {canWrite && (
          <>
            <MenuButton label={t('documents.cite')} items={recordFromMenu(() => ({ document: code }), language)} />
            <IconButton
              icon="edit"
              label={t('documents.describe')}
              keys="Mod+E"
              onPress={() => go({ room: 'form', type: 'document', code })}
            />
            {read !== null && (
              <IconButton
                icon={read ? 'hidden' : 'check'}
                label={t(read ? 'documents.mark-unread' : 'documents.mark-read')}
                keys="Mod+U"
                onPress={() => mark([code], !read)}
              />
            )}
            <IconButton
              icon="trash"
              label={t('documents.to-trash')}
              keys="Delete"
              onPress={() => void trash([{ code, title }])}
            />
          </>
        )}
      </div>
      {reason !== null && <p className="documents-reason">{reasonText(t, reason)}</p>}
      {facts.length > 0 && (
        <dl className="documents-facts">
          {facts.map(({ field, value }) => (
            <div key={field.key}>
              <dt>{field.label[language]}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <section>
        <h3>{t('documents.recorded-count', { count: citedBy.length })}</h3>
        {citedBy.length === 0 ? (
          <p className="documents-muted">{t('documents.recorded-none')}</p>
        ) : (
          <RecordedList
            cited={citedBy}
            of={code}
            onPage={(each) =>
              go({
                room: 'reader',
                code,
                ...(each.page === null ? {} : { page: each.page }),
                ...(each.quote === null ? {} : { quote: each.quote }),
                ...(each.position === null ? {} : { position: each.position }),
                ...(each.place === null ? {} : { place: each.place }),
              })
            }
          />
        )}
      </section>
      {links.length > 0 && (
        <section>
          <h3>{t('documents.links')}</h3>
          <ul className="documents-links">
            {links.map((link) => (
              <li key={link.id}>
                <button type="button" className="documents-plain-link" onClick={() => go(placeOf(link))}>
                  {link.title === '' ? t('documents.untitled') : link.title}
                </button>{' '}
                <CodeTag code={link.code} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <BelongsTogether key={code} code={code} />
      {files.map((file) => (
        <FileFacts key={file.sha256 + file.kind} file={file} />
      ))}
      <SaveCustody key={`custody ${code}`} code={code} />
    </ScrollRegion>
  );
}

function sayField(shown: Shown, key: string, date: (edtf: string) => string, say: (value: unknown) => string): string {
  const value = shown.fields[key];
  if (value === undefined || value === null) return '';
  return key === 'date' && typeof value === 'string' ? date(value) : say(value);
}
