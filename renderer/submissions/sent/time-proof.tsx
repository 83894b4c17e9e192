import { useState } from 'react';
import type { Proof } from '../../../shared/contract/calls/proofs.ts';
import { useAsked } from '../../app/asked.ts';
import { failureWords } from '../../app/failure-words.ts';
import { useFormats } from '../../app/formats.ts';
import { call } from '../../app/host.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../kit/button.tsx';
import { TextField } from '../../kit/field.tsx';
import { useArchiveVersion } from '../../mirror/use-mirror.ts';

/** Proof that the package existed at a time: a request leaves as one hash, the reply is taken in and checked. */
export function TimeProof({ code, isReadOnly }: { readonly code: string; readonly isReadOnly: boolean }) {
  const { t, language } = useWords();
  const { value, again } = useAsked('proofs.list', { code }, useArchiveVersion());
  const [said, setSaid] = useState<string | null>(null);
  const act = async (work: () => Promise<string | null>): Promise<void> => {
    try {
      setSaid(await work());
      again();
    } catch (error) {
      setSaid(failureWords(error, t));
    }
  };
  const request = async (): Promise<string | null> => {
    const [place] = (await call('shell.choose', { what: 'export-folder', language })).places;
    if (place === undefined) return null;
    const { files } = await call('proofs.request', { code, folder: place.place });
    return t('sending.proof-requested', { files: files.join(', ') });
  };
  const take = async (): Promise<string | null> => {
    const [place] = (await call('shell.choose', { what: 'time-proof', language })).places;
    if (place === undefined) return null;
    await call('proofs.import', { file: place.place });
    return t('sending.proof-taken');
  };
  return (
    <section aria-labelledby="sending-proof">
      <h3 id="sending-proof">{t('sending.proof')}</h3>
      <p className="sending-quiet">{t('sending.proof-help')}</p>
      <ul>
        {(value ?? []).map((proof) => (
          <ProofLine key={proof.id} proof={proof} isReadOnly={isReadOnly} onDone={again} />
        ))}
      </ul>
      <div className="sending-head">
        <Button onPress={() => void act(request)}>{t('sending.proof-request')}</Button>
        <Button isDisabled={isReadOnly} onPress={() => void act(take)}>
          {t('sending.proof-import')}
        </Button>
      </div>
      <p role="status" className="sending-said">
        {said}
      </p>
    </section>
  );
}

interface ProofLineProps {
  readonly proof: Proof;
  readonly isReadOnly: boolean;
  readonly onDone: () => void;
}

function ProofLine({ proof, isReadOnly, onDone }: ProofLineProps) {
  const { t } = useWords();
  const { instant } = useFormats();
  const [header, setHeader] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const confirm = async (): Promise<void> => {
    try {
      await call('proofs.confirm', { id: proof.id, header: header.trim() });
      onDone();
    } catch (error) {
      setFailure(failureWords(error, t));
    }
  };
  const { kind, proves, authority, blocks, pending, holds } = proof;
  return (
    <li>
      <p>
        <strong>{kind === 'rfc3161' ? 'RFC 3161' : 'OpenTimestamps'}</strong>{' '}
        {proves === null ? t('sending.proves-not') : t('sending.proves', { when: instant(proves) })}
      </p>
      {holds ? null : <p className="sending-quiet">{t('sending.not-held')}</p>}
      {authority === null ? null : (
        <p className="sending-quiet">
          {t('sending.authority', { subject: authority.subject, issuer: authority.issuer })}
        </p>
      )}
      {blocks.map(({ height, merkleRoot }) => (
        <p key={height} className="sending-quiet">
          {t('sending.block', { height, root: merkleRoot })}
        </p>
      ))}
      {pending.map((who) => (
        <p key={who} className="sending-quiet">
          {t('sending.pending', { who })}
        </p>
      ))}
      {blocks.length === 0 || proves !== null ? null : (
        <div className="sending-confirm">
          <TextField label={t('sending.header')} value={header} onChange={setHeader} />
          <Button isDisabled={isReadOnly || header.trim().length < 160} onPress={() => void confirm()}>
            {t('sending.confirm')}
          </Button>
        </div>
      )}
      {failure === null ? null : <p role="alert">{failure}</p>}
    </li>
  );
}
