import type { FixityShown } from '../../../shared/contract/calls/trust.ts';
import { failureWords } from '../../app/failure-words.ts';
import { useFormats } from '../../app/formats.ts';
import { call } from '../../app/host.ts';
import { go } from '../../app/place.ts';
import { useSession } from '../../app/session.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../kit/button.tsx';
import { CodeTag } from '../../kit/code-tag.tsx';
import { say } from '../../kit/notices.tsx';
import { Select } from '../../kit/select.tsx';
import { ToBackups } from './to-backups.tsx';

const DAYS = ['7', '30', '90', '365', '0'] as const;

/** How often files are decrypted and compared by themselves, how far that is, and what was found. */
export function CheckFiles({ fixity, onChange }: { readonly fixity: FixityShown; readonly onChange: () => void }) {
  const { t } = useWords();
  const { number, instant, day, size } = useFormats();
  const isReadOnly = useSession().open?.readOnly === true;
  const { days, files, oldest, round, last, findings } = fixity;
  const change = async (work: () => Promise<unknown>, said: string | null): Promise<void> => {
    try {
      await work();
      if (said !== null) say({ text: said });
    } catch (error) {
      say({ text: failureWords(error, t), tone: 'caution' });
    }
    onChange();
  };
  const known = (DAYS as readonly string[]).includes(String(days)) ? DAYS : ([String(days), ...DAYS] as const);
  return (
    <>
      <dl className="trust-facts">
        <div>
          <dt>{t('trust.files-last')}</dt>
          <dd>
            {last === null
              ? t('trust.files-never')
              : t('trust.files-round', {
                  when: instant(last.ended),
                  count: number(last.files),
                  size: size(last.bytes),
                })}
          </dd>
        </div>
        {round === null ? null : (
          <div>
            <dt>{t('trust.files-now')}</dt>
            <dd>{t('trust.files-done', { done: number(round.done), total: number(files) })}</dd>
          </div>
        )}
        {oldest === null ? null : (
          <div>
            <dt>{t('trust.files-oldest')}</dt>
            <dd>{day(oldest)}</dd>
          </div>
        )}
      </dl>
      {findings.length === 0 ? null : (
        <section className="trust-problems" aria-labelledby="trust-findings">
          <h3 id="trust-findings">{t('trust.findings', { count: findings.length })}</h3>
          <ul>
            {findings.map(({ file, code, title, problem, found }) => (
              <li key={file}>
                <button type="button" className="trust-document" onClick={() => go({ room: 'documents', code })}>
                  <CodeTag code={code} /> {title}
                </button>{' '}
                <span>{t(`trust.finding-${problem}`, { when: day(found) })}</span>
              </li>
            ))}
          </ul>
          <p>{t('trust.advice-repair')}</p>
          <ToBackups />
        </section>
      )}
      {isReadOnly ? null : (
        <>
          <div className="trust-days">
            <Select
              label={t('trust.files-days')}
              options={known.map((id) => ({
                id,
                label: id === '0' ? t('trust.days-never') : t('trust.days', { count: Number(id) }),
              }))}
              value={String(days)}
              onChange={(id) => void change(() => call('fixity.days', { days: Number(id) }), null)}
            />
          </div>
          <div className="trust-buttons">
            <Button
              icon="verify"
              isDisabled={files === 0}
              onPress={() => void change(() => call('fixity.check', { what: 'all' }), t('trust.files-begun'))}
            >
              {t('trust.files-check')}
            </Button>
            {findings.length === 0 ? null : (
              <Button
                onPress={() => void change(() => call('fixity.check', { what: 'found' }), t('trust.files-begun'))}
              >
                {t('trust.findings-check')}
              </Button>
            )}
          </div>
        </>
      )}
    </>
  );
}
